import { CircleDollarSign, MessageCircleQuestion, Receipt, Send, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState } from '@/components/states/state';
import { Card, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import type { UsageJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { Budget } from './components/budget';
import { Statement } from './components/statement';
import { useMonthsBefore, usePresent } from './queries';
import { useAmounts } from './use-amounts';

const Months = lazy(() => import('./components/months-chart'));

/** What the shop uses, month by month, and what that costs. */
export function UsagePage() {
  const { t } = useTranslation(['usage', 'common']);
  const may = usePermission();
  const present = usePresent(may('analytics:read'));
  const before = useMonthsBefore(present.data?.month);
  if (!may('analytics:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const all = present.data ? [present.data, ...before.months] : [];
  const failed = present.isError ? present : before.failed;
  return (
    <Page title={t('nav.usage', { ns: 'common' })} text={t('text')} className="gap-8">
      {failed && <ProblemState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (
        <>
          {present.data ? <Figures now={present.data} /> : <Skeleton className="h-36" />}
          {present.data ? <Budget now={present.data} /> : <Skeleton className="h-36" />}
          <Card>
            <CardHeader title={t('months.title')} />
            {before.pending || !present.data ? (
              <Skeleton className="h-72" />
            ) : (
              <Suspense fallback={<Skeleton className="h-72" />}>
                <Months months={[...all].reverse()} />
              </Suspense>
            )}
          </Card>
          <Statement months={all} pending={before.pending} />
        </>
      )}
    </Page>
  );
}

function Figures({ now }: { now: UsageJson }) {
  const { t } = useTranslation('usage');
  const format = useFormat();
  const { dollars, month } = useAmounts();
  const each = (price: number) => t('figures.each', { price: format.money(price, now.currency) });
  return (
    <section aria-label={month(now.month)} className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Figure
        name={t('figures.questions')}
        icon={MessageCircleQuestion}
        value={format.number(now.questions)}
        note={each(now.price_per_question)}
      />
      <Figure
        name={t('figures.pushes')}
        icon={Send}
        value={format.number(now.pushes)}
        note={each(now.price_per_push)}
      />
      <Figure
        name={t('figures.charged')}
        icon={Receipt}
        value={format.money(now.charged, now.currency)}
        note={t('figures.in', { month: month(now.month) })}
      />
      <Figure
        name={t('figures.cost')}
        icon={CircleDollarSign}
        value={dollars(now.model_cost)}
        note={t('figures.calls', { count: now.model_calls })}
      />
    </section>
  );
}

interface FigureProps {
  name: string;
  icon: LucideIcon;
  value: string;
  note: ReactNode;
}

function Figure({ name, icon: Icon, value, note }: FigureProps) {
  return (
    <Card>
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-sm font-medium tracking-normal text-muted">{name}</h2>
        <span className="flex size-9 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
          <Icon className="size-5" aria-hidden />
        </span>
      </div>
      <p className="mt-1 text-h1 font-semibold tracking-tight figures">{value}</p>
      <p className="mt-1 text-sm text-muted">{note}</p>
    </Card>
  );
}
