import { useTranslation } from 'react-i18next';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Trends } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import type { Measure } from './revenue';

/** A curve; who does not see it gets it as a table. */
export default function TrendChart({ trends, measure }: { trends: Trends; measure: Measure }) {
  const { t, i18n } = useTranslation('analytics');
  const format = useFormat();
  const { step, series, currency, time_zone: timeZone } = trends;
  const day = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    ...(step === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' }),
  });
  const short = new Intl.NumberFormat(i18n.language, { notation: 'compact', maximumFractionDigits: 1 });
  const written = (value: number) => (measure === 'revenue' ? format.money(value, currency) : format.number(value));
  const label = (from: unknown) => day.format(new Date(String(from)));
  return (
    <figure>
      <div aria-hidden className="h-72">
        <ResponsiveContainer width="100%" height="100%">
          <AreaChart data={series} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="from"
              tickFormatter={label}
              minTickGap={40}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--text-muted)', fontSize: 12 }}
            />
            <YAxis
              width={48}
              allowDecimals={measure === 'revenue'}
              tickFormatter={(value: number) => short.format(value)}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--text-muted)', fontSize: 12 }}
            />
            <Tooltip
              cursor={{ stroke: 'var(--line-strong)' }}
              content={({ active, payload, label: from }) =>
                active && payload[0] ? (
                  <div className="rounded-md border border-line bg-surface px-3 py-2 text-sm shadow-floating">
                    <p className="text-muted">{label(from)}</p>
                    <p className="font-semibold figures">{written(Number(payload[0].value))}</p>
                  </div>
                ) : null
              }
            />
            <Area
              type="monotone"
              dataKey={measure}
              stroke="var(--accent-strong)"
              strokeWidth={2}
              fill="var(--accent)"
              fillOpacity={0.12}
              isAnimationActive={false}
            />
          </AreaChart>
        </ResponsiveContainer>
      </div>
      <table className="sr-only">
        <caption>{t(`curve.${measure}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('curve.day')}</th>
            <th scope="col">{t(`curve.${measure}`)}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((point) => (
            <tr key={point.from}>
              <th scope="row">{label(point.from)}</th>
              <td>{written(point[measure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
