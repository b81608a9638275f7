import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Document } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { useChangeDocument, useDocument } from '../queries';
import { documentChanges, documentForm, toDocumentForm, type DocumentForm } from '../schema';
import { DocumentFields } from './document-fields';

/** Says something else of a document: its name, its language, where it is from. */
export function RenameDialog({ document, onClose }: { document: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['knowledge', 'common']);
  const loaded = useDocument(document);
  const [round, setRound] = useState(0);
  return (
    <Dialog
      open={document !== undefined}
      onClose={onClose}
      title={t('rename.title')}
      description={t('rename.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="rename" look="primary" disabled={!loaded.data}>
            {t('save', { ns: 'common' })}
          </Button>
        </>
      }
    >
      {loaded.isPending && <Skeleton className="h-40" />}
      {loaded.isError && !loaded.data && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {loaded.data && (
        <RenameFields
          key={round}
          of={loaded.data}
          onDone={onClose}
          onReload={async () => {
            await loaded.refetch();
            setRound(round + 1);
          }}
        />
      )}
    </Dialog>
  );
}

interface RenameFieldsProps {
  of: Tagged<Document>;
  onDone: () => void;
  onReload: () => Promise<void>;
}

function RenameFields({ of, onDone, onReload }: RenameFieldsProps) {
  const { t } = useTranslation('knowledge');
  const change = useChangeDocument();
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(() => toDocumentForm(of.thing));
  const [etag] = useState(of.etag);
  const form = useForm<DocumentForm>({ resolver: zodResolver(documentForm), defaultValues: before });
  const submit = async (values: DocumentForm, force: boolean) => {
    const changes = documentChanges(values, before);
    if (Object.keys(changes).length > 0)
      await change.mutateAsync({ id: of.thing.id, changes, etag: force ? undefined : etag });
    toast.done(t('document.saved', { name: values.name }));
    onDone();
  };
  return (
    <Form id="rename" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <DocumentFields />
    </Form>
  );
}
