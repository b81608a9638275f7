import { Activity, Clock, ShoppingCart, TrendingDown, TrendingUp, Users, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { useOverview, usePendingOrders, useTrends } from '../queries';

interface MetricProps {
  name: string;
  icon: LucideIcon;
  value: number | undefined;
  failed: boolean;
  note: string;
  growth?: number | null;
  to?: string;
}

/** The four figures of section 11. */
export function Metrics() {
  const { t } = useTranslation('analytics');
  const may = usePermission();
  const overview = useOverview();
  const pending = usePendingOrders(may('orders:read'));
  const lately = useTrends('last_30_days');
  const orders = may('orders:read') ? '/orders' : undefined;
  return (
    <section aria-label={t('metrics.label')} className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Metric
        name={t('metrics.orders')}
        icon={ShoppingCart}
        value={overview.data?.total_orders}
        failed={overview.isError}
        growth={overview.data?.growth.orders}
        note={t(overview.data?.growth.orders == null ? 'metrics.orders_ever' : 'metrics.orders_note')}
        to={orders}
      />
      {may('orders:read') && (
        <Metric
          name={t('metrics.pending')}
          icon={Clock}
          value={pending.data}
          failed={pending.isError}
          note={t('metrics.pending_note')}
          to="/orders?filter=status%20eq%20pending"
        />
      )}
      <Metric
        name={t('metrics.clients')}
        icon={Users}
        value={lately.data?.new_clients.value}
        failed={lately.isError}
        growth={lately.data?.new_clients.growth}
        note={t('metrics.clients_note')}
        to={may('clients:read') ? '/clients' : undefined}
      />
      <Metric
        name={t('metrics.usage')}
        icon={Activity}
        value={lately.data?.messages.value}
        failed={lately.isError}
        growth={lately.data?.messages.growth}
        note={t('metrics.usage_note')}
      />
    </section>
  );
}

function Metric({ name, icon: Icon, value, failed, note, growth, to }: MetricProps) {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  return (
    <Card className={cn('relative', to && 'transition-colors hover:bg-hover')}>
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-sm font-medium tracking-normal text-muted">
          {to ? (
            <Link to={to} className="after:absolute after:inset-0 after:rounded-md">
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <span className="flex size-9 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
          <Icon className="size-5" aria-hidden />
        </span>
      </div>
      {value === undefined && !failed && <Skeleton className="mt-2 h-9 w-24" />}
      {failed && <p className="mt-2 text-sm text-danger-strong">{t('failed')}</p>}
      {value !== undefined && (
        <p className="mt-1 text-h1 font-semibold tracking-tight figures">{format.number(value)}</p>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-muted">
        <Growth percent={growth} />
        {note}
      </p>
    </Card>
  );
}

/** More or less than before, in percent. */
export function Growth({ percent }: { percent: number | null | undefined }) {
  const { t, i18n } = useTranslation('analytics');
  if (percent == null) return null;
  const up = percent >= 0;
  const Icon = up ? TrendingUp : TrendingDown;
  const text = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(Math.abs(percent));
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 font-medium figures',
        up ? 'text-accent-strong' : 'text-danger-strong',
      )}
    >
      <Icon className="size-4" aria-hidden />
      <span className="sr-only">{t(up ? 'growth.more' : 'growth.less')} </span>
      {text} %
    </span>
  );
}
