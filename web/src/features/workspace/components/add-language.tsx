import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { z } from '@/lib/zod';
import { useAddLanguage } from '../languages';
import { COMMON_LANGUAGES, useLanguageNames } from './choices';

const chosen = z.object({ code: z.string().min(1, 'validation.required') });
type Chosen = z.infer<typeof chosen>;

interface AddLanguageProps {
  open: boolean;
  /** The codes of those that there are. */
  known: readonly string[];
  onClose: () => void;
}

export function AddLanguage({ open, known, onClose }: AddLanguageProps) {
  const { t } = useTranslation(['workspace', 'common']);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('languages.add')}
      description={t('languages.add_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="language-new" look="primary">
            {t('languages.add_do')}
          </Button>
        </>
      }
    >
      <Choice known={known} onClose={onClose} />
    </Dialog>
  );
}

function Choice({ known, onClose }: Omit<AddLanguageProps, 'open'>) {
  const { t, i18n } = useTranslation('workspace');
  const nameOf = useLanguageNames();
  const add = useAddLanguage();
  const options = useMemo(
    () =>
      COMMON_LANGUAGES.filter((code) => !known.includes(code))
        .map((value) => ({ value, label: nameOf(value) }))
        .sort((one, other) => one.label.localeCompare(other.label, i18n.language)),
    [known, nameOf, i18n.language],
  );
  const form = useForm<Chosen>({ resolver: zodResolver(chosen), defaultValues: { code: '' } });
  const submit = async ({ code }: Chosen) => {
    await add.mutateAsync(code);
    toast.done(t('languages.added', { name: nameOf(code) }));
    onClose();
  };
  return (
    <Form id="language-new" form={form} onSubmit={submit}>
      <ComboboxField<Chosen> name="code" label={t('languages.one')} options={options} />
    </Form>
  );
}
