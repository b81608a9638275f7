import type { TFunction } from 'i18next';
import type { Column } from '@/components/data-table';
import type { OrderJson } from '@/lib/api/generated';
import type { Format } from '@/lib/format/format';
import { STATUSES } from '../status';
import { PaidBadge, StatusBadge } from './badges';

export function orderColumns(t: TFunction<'ordering'>, format: Format): Column<OrderJson>[] {
  return [
    {
      id: 'number',
      header: t('fields.number'),
      kind: 'text',
      primary: true,
      width: 144,
      cell: ({ number }) => <span className="font-medium figures">{number}</span>,
    },
    {
      id: 'client',
      header: t('fields.client'),
      kind: 'text',
      width: 184,
      phone: 'detail',
      value: ({ client }) => client?.name,
      cell: ({ client }) => <span className="truncate">{client?.name || client?.phone || t('order.no_client')}</span>,
    },
    {
      id: 'status',
      header: t('fields.status'),
      kind: 'choice',
      width: 136,
      filterable: true,
      phone: 'detail',
      choices: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      id: 'lines',
      header: t('fields.lines'),
      kind: 'text',
      width: 208,
      cell: ({ lines }) => (
        <span className="truncate text-muted">
          {lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}
        </span>
      ),
    },
    {
      id: 'total',
      header: t('fields.total'),
      kind: 'money',
      width: 112,
      sortable: true,
      filterable: true,
      phone: 'side',
      cell: ({ totals }) => <span className="figures">{format.money(totals.total, totals.currency)}</span>,
    },
    {
      id: 'paid',
      header: t('fields.paid'),
      kind: 'boolean',
      width: 112,
      cell: ({ paid, status }) => (status === 'cancelled' && !paid ? null : <PaidBadge paid={paid} />),
    },
    {
      id: 'placed_at',
      header: t('fields.placed'),
      kind: 'date',
      width: 144,
      sortable: true,
      filterable: true,
      cell: ({ placed_at }) => (
        <time dateTime={placed_at} title={format.dateTime(placed_at)}>
          {format.relative(placed_at)}
        </time>
      ),
    },
    {
      id: 'payment',
      header: t('fields.payment'),
      kind: 'text',
      hidden: true,
      cell: ({ payment }) => t(`payment.${payment}`),
    },
    {
      id: 'tracking',
      header: t('fields.tracking'),
      kind: 'text',
      hidden: true,
    },
    {
      id: 'note',
      header: t('fields.note'),
      kind: 'text',
      hidden: true,
    },
    {
      id: 'updated_at',
      exported: false,
      header: t('fields.updated'),
      kind: 'date',
      width: 176,
      filterable: true,
      hidden: true,
    },
  ];
}
