import { Ban, Columns3, Eye, FileText, RotateCcw, Rows3, ShoppingCart, Trash2 } from 'lucide-react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type BulkAction } from '@/components/data-table';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { RefusedState, State } from '@/components/states/state';
import { Segments } from '@/components/ui/segments';
import type { MenuEntries } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useDownload } from '@/hooks/use-download';
import { useOpened } from '@/hooks/use-opened';
import type { OrderJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { OrderBoard } from './components/order-board';
import { orderColumns } from './components/order-columns';
import { Lines } from './components/order-sums';
import { OrderSheet } from './components/order-sheet';
import { useSteps } from './components/use-steps';
import { listOrders, ORDERS, useBulkOrders, useMoveOrder } from './queries';
import { ICONS, STATUSES } from './status';

const SOURCE = { kind: 'server', key: ORDERS, list: listOrders, path: '/api/orders' } as const;
/** Whoever waits longer for an answer is to be seen. */
const DAY = 86_400_000;
/** What is done to many at once; a parcel's tracking is of one order. */
const BULK = ['confirmed', 'processing', 'delivered', 'cancelled'] as const;
const VIEWS = ['table', 'board'] as const;

export function OrdersPage() {
  const { t } = useTranslation(['ordering', 'common']);
  const format = useFormat();
  const may = usePermission();
  const mayWrite = may('orders:write');
  const [view, setView] = useQueryState('view', parseAsStringLiteral(VIEWS).withDefault('table'));
  // An order is opened by its address too.
  const [opened, setOpened] = useOpened('/orders');
  const steps = useSteps();
  const invoice = useDownload();
  const remove = useMoveOrder('deleted');
  const restore = useMoveOrder('back');
  const bulk = useBulkOrders();
  const bulkActions = BULK.map((to): BulkAction => ({
    id: to,
    label: t(`step.${to}`),
    icon: ICONS[to] ?? Ban,
    danger: to === 'cancelled',
    ...(to === 'cancelled' && {
      confirm: (count: number) => ({
        title: t('cancel_many.title', { count }),
        description: t('cancel_many.text'),
        action: t('step.cancelled'),
      }),
    }),
    run: (ids) => bulk(ids, to),
  }));
  const columns = useMemo(() => orderColumns(t, format), [t, format]);
  const open = (order: OrderJson) => setOpened(order.id);
  useCommands(
    useMemo(
      () =>
        VIEWS.map((one) => ({
          id: `orders-${one}`,
          label: t(`view.show_${one}`),
          group: t('nav.orders', { ns: 'common' }),
          icon: one === 'table' ? Rows3 : Columns3,
          run: () => void setView(one),
        })),
      [setView, t],
    ),
  );
  const removed = (order: OrderJson) =>
    remove.mutate(order.id, {
      onSuccess: () =>
        toast.done(t('order.deleted', { number: order.number }), {
          action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(order.id) },
        }),
    });
  const actions = (order: OrderJson): MenuEntries => {
    if (order.deleted_at)
      return mayWrite
        ? [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => restore.mutate(order.id) }]
        : [];
    const next = mayWrite ? STATUSES.filter((status) => order.allowed.includes(status)) : [];
    return [
      { label: t('order.open'), icon: Eye, act: () => open(order) },
      {
        label: t('order.invoice'),
        icon: FileText,
        act: () => invoice.mutate(`/api/orders/${order.id}/invoice`),
      },
      ...(next.length > 0 ? [null] : []),
      ...next.map((to) => ({
        label: t(`step.${to}`),
        icon: ICONS[to] ?? Ban,
        danger: to === 'cancelled',
        act: () => steps.take(order, to),
      })),
      ...(mayWrite && order.status === 'cancelled'
        ? [null, { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => removed(order) }]
        : []),
    ];
  };
  if (!may('orders:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  return (
    <Page
      title={t('nav.orders', { ns: 'common' })}
      text={t('page_text')}
      actions={
        <Segments
          label={t('view.label')}
          value={view}
          onChange={(next) => void setView(next)}
          choices={[
            { value: 'table', label: t('view.table'), icon: Rows3 },
            { value: 'board', label: t('view.board'), icon: Columns3 },
          ]}
        />
      }
    >
      {view === 'board' ? (
        <OrderBoard readOnly={!mayWrite} onOpen={open} onStep={steps.take} actions={actions} />
      ) : (
        <DataTable<OrderJson>
          id="orders"
          label={t('nav.orders', { ns: 'common' })}
          columns={columns}
          source={SOURCE}
          rowId={orderId}
          rowName={orderName}
          defaultSort="-placed_at"
          onOpen={open}
          rowActions={actions}
          withDeleted={mayWrite}
          bulkActions={mayWrite ? bulkActions : undefined}
          rowTone={tone}
          expand={lines}
          footer={(orders) => t('on_page', { count: pieces(orders) })}
          empty={<State icon={ShoppingCart} title={t('none')} text={t('none_text')} />}
        />
      )}
      <OrderSheet
        key={opened}
        order={opened}
        readOnly={!mayWrite}
        onClose={() => setOpened(undefined)}
        onStep={steps.take}
      />
      {steps.dialogs}
    </Page>
  );
}

const tone = ({ status, placed_at }: OrderJson) =>
  status === 'pending' && Date.now() - Date.parse(placed_at) > DAY ? 'warn' : undefined;
const lines = (order: OrderJson) => (
  <div className="max-w-xl">
    <Lines order={order} />
  </div>
);
const pieces = (orders: readonly OrderJson[]) =>
  orders.flatMap((order) => order.lines).reduce((sum, { quantity }) => sum + quantity, 0);
const orderId = (order: OrderJson) => order.id;
const orderName = (order: OrderJson) => order.number;
