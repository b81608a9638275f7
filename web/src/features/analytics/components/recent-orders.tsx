import { Download, ShoppingCart } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemState, State } from '@/components/states/state';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { OrderJson } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { useFormat } from '@/lib/format/use-format';
import { download } from '@/lib/api/download';
import { useRecentOrders } from '../queries';

const TONES: Record<string, Tone> = {
  pending: 'warn',
  confirmed: 'info',
  processing: 'info',
  shipped: 'info',
  delivered: 'good',
  cancelled: 'bad',
};

export function RecentOrders() {
  const { t } = useTranslation('analytics');
  const { data, isPending, isError, error, refetch } = useRecentOrders(true);
  return (
    <Card className="overflow-hidden px-0 pb-0" aria-labelledby="orders">
      <div className="px-6">
        <CardHeader
          title={<span id="orders">{t('orders.title')}</span>}
          actions={
            <Link to="/orders" className="shrink-0 rounded-sm text-sm font-medium text-second-strong hover:underline">
              {t('orders.all')}
            </Link>
          }
        />
      </div>
      {isPending && <Skeleton className="mx-6 mb-6 h-40" />}
      {isError && <ProblemState error={error} onRetry={() => void refetch()} className="py-8" />}
      {data?.data.length === 0 && (
        <State icon={ShoppingCart} title={t('orders.none')} text={t('orders.none_text')} className="py-10" />
      )}
      {data && data.data.length > 0 && (
        <table className="w-full text-sm">
          <thead className="border-y border-line bg-sunken text-start text-xs text-muted">
            <tr>
              <Head>{t('orders.id')}</Head>
              <Head>{t('orders.client')}</Head>
              <Head className="hidden md:table-cell">{t('orders.date')}</Head>
              <Head className="hidden sm:table-cell">{t('orders.status')}</Head>
              <Head end>{t('orders.amount')}</Head>
              <Head end>
                <span className="sr-only">{t('orders.invoice')}</span>
              </Head>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {data.data.map((order) => (
              <Row key={order.id} order={order} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Head({
  children,
  end = false,
  className = '',
}: {
  children: React.ReactNode;
  end?: boolean;
  className?: string;
}) {
  return (
    <th
      scope="col"
      className={`h-10 px-3 font-medium first:ps-6 last:pe-6 ${end ? 'text-end' : 'text-start'} ${className}`}
    >
      {children}
    </th>
  );
}

const cell = 'h-13 px-2 first:ps-6 last:pe-6 sm:px-3 sm:first:ps-6 sm:last:pe-6';

function Row({ order }: { order: OrderJson }) {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={`${cell} text-start font-medium whitespace-nowrap`}>
        <Link to={`/orders/${order.id}`} className="hover:underline">
          {order.number}
        </Link>
      </th>
      <td className={`${cell} max-w-24 truncate sm:max-w-40`}>
        {order.client?.name || order.client?.phone || t('top.unknown')}
      </td>
      <td className={`${cell} hidden text-muted md:table-cell`}>{format.dateTime(order.placed_at)}</td>
      <td className={`${cell} hidden sm:table-cell`}>
        <Badge tone={TONES[order.status]} dot>
          {t(`status.${order.status}`)}
        </Badge>
      </td>
      <td className={`${cell} text-end font-medium figures`}>
        {format.money(order.totals.total, order.totals.currency)}
      </td>
      <td className={`${cell} w-0 text-end`}>
        <Invoice order={order} />
      </td>
    </tr>
  );
}

function Invoice({ order }: { order: OrderJson }) {
  const { t } = useTranslation('analytics');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await download(`/api/orders/${order.id}/invoice`, { name: `${order.number}.pdf` });
    } catch (error) {
      toast.failed(t('orders.no_invoice'), { description: Problem.from(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      look="quiet"
      size="icon-sm"
      busy={busy}
      aria-label={t('orders.download', { number: order.number })}
      title={t('orders.invoice')}
      onClick={() => void save()}
    >
      {!busy && <Download />}
    </Button>
  );
}
