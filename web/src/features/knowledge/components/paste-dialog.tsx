import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { usePaste } from '../queries';
import { pasteForm, type PasteForm } from '../schema';
import { DocumentFields } from './document-fields';

const EMPTY: PasteForm = { name: '', language: '', source_url: '', text: '' };

/** Takes a text that stands in no file: a web page, a letter. */
export function PasteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['knowledge', 'common']);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  return (
    <>
      <Dialog
        open={open}
        onClose={close}
        title={t('paste.title')}
        description={t('paste.text')}
        className="max-w-2xl"
        footer={
          <>
            <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
            <Button type="submit" form="paste" look="primary" busy={busy}>
              {t('paste.add')}
            </Button>
          </>
        }
      >
        {open && <PasteFields onDirty={setDirty} onBusy={setBusy} onDone={done} />}
      </Dialog>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('discard.title', { ns: 'common' })}
        description={t('discard.text', { ns: 'common' })}
        action={t('discard.action', { ns: 'common' })}
        keep={t('discard.stay', { ns: 'common' })}
        onConfirm={done}
      />
    </>
  );
}

interface PasteFieldsProps {
  onDirty: (dirty: boolean) => void;
  onBusy: (busy: boolean) => void;
  onDone: () => void;
}

function PasteFields({ onDirty, onBusy, onDone }: PasteFieldsProps) {
  const { t } = useTranslation('knowledge');
  const paste = usePaste();
  const form = useForm<PasteForm>({ resolver: zodResolver(pasteForm), defaultValues: EMPTY });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async ({ language, source_url, ...rest }: PasteForm) => {
    onBusy(true);
    try {
      await paste.mutateAsync({ ...rest, ...(language && { language }), ...(source_url && { source_url }) });
    } finally {
      onBusy(false);
    }
    toast.done(t('document.added', { name: rest.name }));
    onDone();
  };
  return (
    <Form id="paste" form={form} onSubmit={submit} className="flex flex-col gap-4">
      <DocumentFields />
      <TextField<PasteForm> name="text" label={t('fields.text')} multiline />
    </Form>
  );
}
