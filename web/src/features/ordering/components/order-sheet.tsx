import { zodResolver } from '@hookform/resolvers/zod';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { useDownload } from '@/hooks/use-download';
import type { OrderJson } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import type { Tagged } from '@/lib/api/tagged';
import { useFormat } from '@/lib/format/use-format';
import { useChangeOrder, useOrder } from '../queries';
import { orderForm, toChanges, toForm, type OrderForm } from '../schema';
import { addressMayChange, type Status } from '../status';
import { OrderSteps } from './order-steps';
import { OrderSums } from './order-sums';

interface OrderSheetProps {
  order: string | undefined;
  readOnly: boolean;
  onClose: () => void;
  onStep: (order: OrderJson, to: Status) => void;
}

/** An order beside the list: what was bought, where it stands and goes, and what comes next. */
export function OrderSheet({ order: id, readOnly, onClose, onStep }: OrderSheetProps) {
  const { t } = useTranslation(['ordering', 'common']);
  const format = useFormat();
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const loaded = useOrder(id);
  const invoice = useDownload();
  const order = loaded.data?.thing;
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  return (
    <>
      <Sheet
        open={id !== undefined}
        onClose={close}
        title={order ? t('order.title', { number: order.number }) : t('loading', { ns: 'common' })}
        description={order && t('order.placed', { at: format.dateTime(order.placed_at) })}
        footer={
          order && (
            <>
              <Button
                className="me-auto"
                busy={invoice.isPending}
                onClick={() => invoice.mutate(`/api/orders/${order.id}/invoice`)}
              >
                <FileText />
                {t('order.invoice')}
              </Button>
              {!readOnly && (
                <Button type="submit" form="order" look={dirty ? 'primary' : 'secondary'} disabled={!dirty}>
                  {t('save', { ns: 'common' })}
                </Button>
              )}
            </>
          )
        }
      >
        {loaded.isPending && <Waiting />}
        {loaded.isError && !order && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
        {loaded.data && order && (
          <div className="flex flex-col gap-8">
            <OrderSteps order={order} readOnly={readOnly} onStep={onStep} />
            <OrderSums order={order} />
            <OrderFields
              key={`${order.id} ${round}`}
              of={loaded.data}
              readOnly={readOnly}
              onDirty={setDirty}
              now={async () => (await loaded.refetch()).data}
              onReload={async () => {
                await loaded.refetch();
                setDirty(false);
                setRound(round + 1);
              }}
            />
          </div>
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

interface OrderFieldsProps {
  of: Tagged<OrderJson>;
  readOnly: boolean;
  onDirty: (dirty: boolean) => void;
  /** The order as it is on the server. */
  now: () => Promise<Tagged<OrderJson> | undefined>;
  onReload: () => Promise<void>;
}

function OrderFields({ of, readOnly, onDirty, now, onReload }: OrderFieldsProps) {
  const { t } = useTranslation(['ordering', 'common']);
  const change = useChangeOrder();
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [{ thing: order, etag }] = useState(of);
  const [before] = useState(() => toForm(order));
  const form = useForm<OrderForm>({ resolver: zodResolver(orderForm), defaultValues: before, disabled: readOnly });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async (values: OrderForm, force: boolean) => {
    const changes = toChanges(values, before);
    const save = (mark?: string) => change.mutateAsync({ id: order.id, changes, etag: force ? undefined : mark });
    await save(etag).catch(async (error: unknown) => {
      // A step or a payment meanwhile is none of this form's business, only what it shows is.
      const newer = Problem.from(error).status === 412 ? await now() : undefined;
      if (!newer || JSON.stringify(toForm(newer.thing)) !== JSON.stringify(before)) throw error;
      await save(newer.etag);
    });
    toast.done(t('order.saved', { number: order.number }));
    await onReload();
  };
  const withAddress = addressMayChange(of.thing.status);
  return (
    <Form
      id="order"
      form={form}
      onSubmit={submit}
      onReload={onReload}
      names={{
        'delivery.name': 'name',
        'delivery.street': 'street',
        'delivery.postal_code': 'postal_code',
        'delivery.city': 'city',
        'delivery.note': 'wish',
      }}
      className="flex flex-col gap-4"
    >
      <h3 className="text-base font-semibold">{t('delivery.title')}</h3>
      {withAddress ? (
        <div className="grid gap-4 sm:grid-cols-6">
          <TextField<OrderForm> name="name" label={t('delivery.name')} className="sm:col-span-6" />
          <TextField<OrderForm> name="street" label={t('delivery.street')} className="sm:col-span-6" />
          <TextField<OrderForm> name="postal_code" label={t('delivery.postal_code')} className="sm:col-span-2" />
          <TextField<OrderForm> name="city" label={t('delivery.city')} className="sm:col-span-4" />
          <TextField<OrderForm> name="wish" label={t('delivery.wish')} className="sm:col-span-6" />
        </div>
      ) : (
        <Address order={of.thing} />
      )}
      <TextField<OrderForm> name="tracking" label={t('fields.tracking')} hint={t('ship.hint')} />
      <TextField<OrderForm> name="note" label={t('fields.note')} hint={t('order.note_hint')} multiline />
    </Form>
  );
}

function Address({ order: { delivery } }: { order: OrderJson }) {
  const { t } = useTranslation('ordering');
  if (!delivery) return <p className="text-sm text-soft">{t('delivery.none')}</p>;
  return (
    <address className="text-sm not-italic">
      {delivery.name}
      <br />
      {delivery.street}
      <br />
      {delivery.postal_code} {delivery.city}
      {delivery.note && <span className="mt-1 block text-soft">{delivery.note}</span>}
    </address>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-6">
      <Skeleton className="h-10" />
      <Skeleton className="h-24" />
      <Skeleton className="h-48" />
    </div>
  );
}
