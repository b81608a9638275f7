import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import type { OrderJson } from '@/lib/api/generated';
import { useAdvance, type Step } from '../queries';
import type { Status } from '../status';

/**
 * Moves orders on. What is sent asks for its tracking first, what is cancelled asks whether it is meant: the client
 * is told of both.
 *
 * @returns what takes a step, and the dialogs that belong on the page
 */
export function useSteps() {
  const { t } = useTranslation('ordering');
  const [asking, setAsking] = useState<Step>();
  const { mutate, mutateAsync, isPending } = useAdvance();
  const told = ({ order, to }: Step) => toast.done(t(`step_done.${to}`, { number: order.number }));
  const take = (order: OrderJson, to: Status) => {
    const step = { order, to };
    if (to === 'shipped' || to === 'cancelled') setAsking(step);
    else mutate(step, { onSuccess: () => told(step) });
  };
  const ship = (tracking: string) => {
    if (!asking) return;
    const step = { ...asking, tracking };
    setAsking(undefined);
    mutate(step, { onSuccess: () => told(step) });
  };
  const number = asking?.order.number ?? '';
  const dialogs = (
    <>
      <ShipDialog
        key={number}
        open={asking?.to === 'shipped'}
        number={number}
        known={asking?.order.tracking ?? ''}
        onClose={() => setAsking(undefined)}
        onShip={ship}
      />
      <Confirm
        open={asking?.to === 'cancelled'}
        onClose={() => setAsking(undefined)}
        title={t('cancel.title', { number })}
        description={t('cancel.text')}
        action={t('step.cancelled')}
        keep={t('cancel.keep')}
        onConfirm={async () => {
          if (!asking) return;
          // A refusal is told in a toast, as of every step.
          await mutateAsync(asking).then(
            () => told(asking),
            () => undefined,
          );
        }}
      />
    </>
  );
  return { take, dialogs, busy: isPending };
}

interface ShipDialogProps {
  open: boolean;
  number: string;
  known: string;
  onClose: () => void;
  onShip: (tracking: string) => void;
}

function ShipDialog({ open, number, known, onClose, onShip }: ShipDialogProps) {
  const { t } = useTranslation(['ordering', 'common']);
  const [tracking, setTracking] = useState(known);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('ship.title', { number })}
      description={t('ship.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="ship" look="primary">
            {t('step.shipped')}
          </Button>
        </>
      }
    >
      <form
        id="ship"
        onSubmit={(event) => {
          event.preventDefault();
          onShip(tracking.trim());
        }}
      >
        <Field label={t('fields.tracking')} hint={t('ship.hint')}>
          {({ id, describedBy }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              maxLength={500}
              value={tracking}
              onChange={(event) => setTracking(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
