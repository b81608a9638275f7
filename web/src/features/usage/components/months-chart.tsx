import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { Segments } from '@/components/ui/segments';
import type { UsageJson } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { useAmounts } from '../use-amounts';

const MEASURES = ['charged', 'questions', 'pushes', 'model_cost'] as const;
type Measure = (typeof MEASURES)[number];

/** A year in bars; who does not see them has the statement below as a table. */
export default function MonthsChart({ months }: { months: readonly UsageJson[] }) {
  const { t, i18n } = useTranslation('usage');
  const format = useFormat();
  const { dollars, month, shortMonth } = useAmounts();
  const [measure, setMeasure] = useState<Measure>('charged');
  const short = new Intl.NumberFormat(i18n.language, { notation: 'compact', maximumFractionDigits: 1 });
  const currency = months.at(-1)?.currency;
  const written = (value: number) => {
    if (measure === 'charged') return format.money(value, currency);
    return measure === 'model_cost' ? dollars(value) : format.number(value);
  };
  return (
    <div className="flex flex-col gap-4">
      <Segments
        label={t('months.label')}
        value={measure}
        onChange={setMeasure}
        choices={MEASURES.map((value) => ({ value, label: t(`months.${value}`) }))}
      />
      <div aria-hidden className="h-72">
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={[...months]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="month"
              tickFormatter={(value: string) => shortMonth(value)}
              minTickGap={16}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--text-muted)', fontSize: 12 }}
            />
            <YAxis
              width={48}
              tickFormatter={(value: number) => short.format(value)}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--text-muted)', fontSize: 12 }}
            />
            <Tooltip
              cursor={{ fill: 'var(--hover)' }}
              content={({ active, payload, label }) =>
                active && payload[0] ? (
                  <div className="rounded-md border border-line bg-surface px-3 py-2 text-sm shadow-floating">
                    <p className="text-muted">{month(String(label))}</p>
                    <p className="font-semibold figures">{written(Number(payload[0].value))}</p>
                  </div>
                ) : null
              }
            />
            <Bar
              dataKey={measure}
              fill="var(--accent)"
              radius={[4, 4, 0, 0]}
              maxBarSize={48}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
