import { parseAsStringLiteral, useQueryStates } from 'nuqs';
import { ChartNoAxesColumn } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState, State } from '@/components/states/state';
import { Card } from '@/components/ui/card';
import { PlainSelect } from '@/components/ui/plain-select';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { PERIODS, useTrends } from '../queries';
import { Growth } from './metrics';

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart')).TrendChart }));

export const MEASURES = ['revenue', 'orders', 'messages', 'new_clients'] as const;
export type Measure = (typeof MEASURES)[number];

/** Today's and yesterday's revenue in figures, and how things went lately as a curve. */
export function Revenue() {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const [view, setView] = useQueryStates({
    period: parseAsStringLiteral(PERIODS).withDefault('last_30_days'),
    curve: parseAsStringLiteral(MEASURES).withDefault('revenue'),
  });
  const { data, isError, error, isPlaceholderData, refetch } = useTrends(view.period);
  const written = (value: number) =>
    view.curve === 'revenue' ? format.money(value, data?.currency) : format.number(value);
  return (
    <Card className="grid gap-x-8 gap-y-6 lg:grid-cols-[15rem_1fr]" aria-labelledby="revenue">
      <div className="flex flex-col gap-6">
        <h2 id="revenue" className="text-base font-semibold">
          {t('revenue.title')}
        </h2>
        <dl className="grid grid-cols-2 gap-6 lg:grid-cols-1">
          <Day day="today" />
          <Day day="yesterday" />
        </dl>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div role="group" aria-label={t('curve.label')} className="flex flex-wrap gap-1">
            {MEASURES.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={view.curve === one}
                onClick={() => void setView({ curve: one })}
                className={cn(
                  'h-8 rounded-md px-3 text-sm font-medium transition-colors',
                  view.curve === one ? 'bg-accent-soft text-accent-strong' : 'text-muted hover:bg-hover',
                )}
              >
                {t(`curve.${one}`)}
              </button>
            ))}
          </div>
          <PlainSelect
            label={t('period.label')}
            choices={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
            value={view.period}
            onChange={(period) => void setView({ period })}
            className="h-8 w-44"
          />
        </div>
        {isError && <ProblemState error={error} onRetry={() => void refetch()} className="py-8" />}
        {!data && !isError && <Skeleton className="h-72" />}
        {data && (
          <>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
              <span className="text-h2 font-semibold text-text figures">{written(data[view.curve].value)}</span>
              <Growth percent={data[view.curve].growth} />
              {t('curve.before', { before: written(data[view.curve].before) })}
            </p>
            {data[view.curve].value === 0 && data[view.curve].before === 0 ? (
              <State
                icon={ChartNoAxesColumn}
                title={t(`curve.none_${view.curve}`)}
                text={t('curve.none_text')}
                className="min-h-64 justify-center py-6"
              />
            ) : (
              <div className={cn('transition-opacity', isPlaceholderData && 'opacity-50')}>
                <Suspense fallback={<Skeleton className="h-72" />}>
                  <TrendChart trends={data} measure={view.curve} />
                </Suspense>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

function Day({ day }: { day: 'today' | 'yesterday' }) {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const { data, isError } = useTrends(day);
  return (
    <div>
      <dt className="text-sm text-muted">{t(`revenue.${day}`)}</dt>
      <dd>
        {!data && !isError && <Skeleton className="mt-1 h-8 w-28" />}
        {isError && <span className="text-sm text-danger-strong">{t('failed')}</span>}
        {data && (
          <>
            <span className="block text-h2 font-semibold tracking-tight figures">
              {format.money(data.revenue.value, data.currency)}
            </span>
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
              <Growth percent={data.revenue.growth} />
              {t('revenue.orders', { count: data.orders.value })}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}
