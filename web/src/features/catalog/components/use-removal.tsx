import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { useCategoryOptions, useServiceOptions } from '../queries';
import { useMoveShelf, type Shelf, type ShelfKind } from '../shelves';

/**
 * Deletes categories or services. Products never stand on nothing: where there are any, it asks where they go.
 *
 * @returns what begins it, what brings a deleted one back, and the dialog that belongs on the page
 */
export function useRemoval(kind: ShelfKind) {
  const { t } = useTranslation(['catalog', 'common']);
  const [asking, setAsking] = useState<Shelf>();
  const [moveTo, setMoveTo] = useState<string | null>(null);
  const { remove, restore } = useMoveShelf(kind);
  const categories = useCategoryOptions();
  const services = useServiceOptions();
  const others = ((kind === 'categories' ? categories : services).data ?? []).filter(
    ({ value }) => value !== asking?.id,
  );
  const full = (asking?.products ?? 0) > 0;
  const close = () => {
    setAsking(undefined);
    setMoveTo(null);
  };
  const confirm = () => {
    if (!asking) return;
    const { id, name } = asking;
    remove.mutate(
      { id, moveTo: moveTo ?? undefined },
      {
        onSuccess: () => {
          close();
          toast.done(t('shelf.deleted', { name }), {
            action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(id) },
          });
        },
      },
    );
  };
  const dialog = (
    <Dialog
      open={asking !== undefined}
      onClose={close}
      title={t('shelf.delete_title', { name: asking?.name })}
      description={full ? t('shelf.holds', { count: asking?.products }) : t('shelf.delete_empty')}
      footer={
        <>
          <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
          <Button look="danger" busy={remove.isPending} disabled={full && !moveTo} onClick={confirm}>
            {t('delete', { ns: 'common' })}
          </Button>
        </>
      }
    >
      {full && (
        <Field label={t('shelf.move_to')}>
          {(wiring) => <Combobox {...wiring} options={others} value={moveTo} onChange={setMoveTo} />}
        </Field>
      )}
    </Dialog>
  );
  return { ask: setAsking, restore: (id: string) => restore.mutate(id), dialog };
}
