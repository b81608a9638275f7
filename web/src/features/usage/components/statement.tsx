import { useTranslation } from 'react-i18next';
import { Card, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import type { UsageJson } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { useAmounts } from '../use-amounts';

/** Month by month in figures: what is charged, and what models really cost. */
export function Statement({ months, pending }: { months: readonly UsageJson[]; pending: boolean }) {
  const { t } = useTranslation('usage');
  const format = useFormat();
  const { dollars, month } = useAmounts();
  return (
    <Card className="overflow-hidden p-0">
      <div className="px-6 pt-6">
        <CardHeader title={t('statement.title')} />
      </div>
      {pending ? (
        <div className="p-6">
          <Skeleton className="h-72" />
        </div>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it by keys
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('statement.title')}>
          <table className="w-full min-w-160 text-sm">
            <thead className="border-y border-line bg-sunken text-xs text-muted">
              <tr>
                {(['month', 'questions', 'pushes', 'charged', 'calls', 'tokens', 'cost'] as const).map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className="px-3 py-3 text-end font-medium first:ps-6 first:text-start last:pe-6"
                  >
                    {t(`statement.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((one) => (
                <tr key={one.month} className="border-b border-line last:border-0">
                  <th scope="row" className="py-3 ps-6 pe-3 text-start font-medium">
                    {month(one.month)}
                  </th>
                  <td className="px-3 py-3 text-end figures">{format.number(one.questions)}</td>
                  <td className="px-3 py-3 text-end figures">{format.number(one.pushes)}</td>
                  <td className="px-3 py-3 text-end font-medium figures">{format.money(one.charged, one.currency)}</td>
                  <td className="px-3 py-3 text-end figures">{format.number(one.model_calls)}</td>
                  <td className="px-3 py-3 text-end figures">{format.number(one.tokens_in + one.tokens_out)}</td>
                  <td className="py-3 ps-3 pe-6 text-end figures">{dollars(one.model_cost)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
