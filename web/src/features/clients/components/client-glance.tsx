import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Skeleton } from '@/components/ui/skeleton';
import type { ClientJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { useOrdersOf } from '../queries';

const SHOWN = 3;

/** More of a client, below their row: how to reach them, and what they ordered last. */
export function ClientGlance({ client }: { client: ClientJson }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const mayOrders = usePermission()('orders:read');
  const { data: orders } = useOrdersOf(client.id, mayOrders);
  const facts = [
    [t('fields.phone'), client.phone],
    [t('fields.email'), client.email],
    [t('fields.registered'), client.registered_at && format.date(client.registered_at)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-4 text-sm">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayOrders && (
        <div className="min-w-64">
          <p className="mb-1 text-muted">{t('glance.orders', { count: orders?.total ?? 0 })}</p>
          {!orders && <Skeleton className="h-5" />}
          <ul className="flex flex-col gap-1">
            {orders?.data.slice(0, SHOWN).map((order) => (
              <li key={order.id} className="flex justify-between gap-4">
                <Link to={`/orders/${order.id}`} className="font-medium hover:underline">
                  {order.number}
                </Link>
                <span className="text-muted">{format.date(order.placed_at)}</span>
                <span className="figures">{format.money(order.totals.total, order.totals.currency)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
