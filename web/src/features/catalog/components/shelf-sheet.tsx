import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Tagged } from '@/lib/api/tagged';
import { useWorkspace } from '@/lib/auth/me';
import { EMPTY_SHELF, shelfChanges, shelfForm, STATUSES, toShelfForm, type ShelfForm } from '../schema';
import { useSaveShelf, useShelf, type Shelf, type ShelfKind } from '../shelves';

interface ShelfSheetProps {
  kind: ShelfKind;
  /** A shelf's id, or `new`. */
  shelf: string | undefined;
  readOnly: boolean;
  onClose: () => void;
}

/** A category or a service beside the list: made new, or looked at and changed. */
export function ShelfSheet({ kind, shelf, readOnly, onClose }: ShelfSheetProps) {
  const { t } = useTranslation(['catalog', 'common']);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const isNew = shelf === 'new';
  const loaded = useShelf(kind, isNew ? undefined : shelf);
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  const shared = { kind, readOnly, onDirty: setDirty, onDone: done };
  return (
    <>
      <Sheet
        open={shelf !== undefined}
        onClose={close}
        title={isNew ? t(`${kind}.new`) : (loaded.data?.thing.name ?? t('loading', { ns: 'common' }))}
        footer={
          !readOnly && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="shelf" look="primary" disabled={!isNew && !loaded.data}>
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {isNew && <ShelfFields {...shared} />}
        {!isNew && loaded.isPending && <Skeleton className="h-48" />}
        {!isNew && loaded.isError && !loaded.data && (
          <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />
        )}
        {loaded.data && (
          <ShelfFields
            key={round}
            {...shared}
            of={loaded.data}
            onReload={async () => {
              await loaded.refetch();
              setDirty(false);
              setRound(round + 1);
            }}
          />
        )}
      </Sheet>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('discard.title', { ns: 'common' })}
        description={t('discard.text', { ns: 'common' })}
        action={t('discard.action', { ns: 'common' })}
        onConfirm={done}
      />
    </>
  );
}

interface ShelfFieldsProps {
  kind: ShelfKind;
  of?: Tagged<Shelf>;
  readOnly: boolean;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
  onReload?: () => Promise<void>;
}

function ShelfFields({ kind, of, readOnly, onDirty, onDone, onReload }: ShelfFieldsProps) {
  const { t } = useTranslation('catalog');
  const currency = useWorkspace()?.currency;
  const save = useSaveShelf(kind);
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(() => (of ? toShelfForm(of.thing) : EMPTY_SHELF));
  const [etag] = useState(of?.etag);
  const form = useForm<ShelfForm>({ resolver: zodResolver(shelfForm), defaultValues: before, disabled: readOnly });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async (values: ShelfForm, force: boolean) => {
    const body = shelfChanges(values, before);
    if (Object.keys(body).length > 0)
      await save.mutateAsync({ id: of?.thing.id, body, etag: force ? undefined : etag });
    toast.done(t(of ? 'shelf.saved' : 'shelf.created', { name: values.name }));
    onDone();
  };
  return (
    <Form id="shelf" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <TextField<ShelfForm> name="name" label={t('fields.name')} />
      <TextField<ShelfForm> name="description" label={t('fields.description')} multiline />
      {kind === 'services' && (
        <TextField<ShelfForm>
          name="base_price"
          label={t('fields.base_price_in', { currency })}
          inputMode="decimal"
          placeholder="25.00"
        />
      )}
      <SelectField<ShelfForm>
        name="status"
        label={t('fields.status')}
        choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
    </Form>
  );
}
