import { useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trends } from '@/lib/api/generated';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import type { Measure } from './revenue';
import { evenly, scale } from './scale';

const DAYS_NAMED = 5;

const percent = (part: number) => `${part * 100}%`;

/** A curve; who does not see it gets it as a table. */
export function TrendChart({ trends, measure }: { trends: Trends; measure: Measure }) {
  const { t, i18n } = useTranslation('analytics');
  const format = useFormat();
  const [pointed, setPointed] = useState<number>();
  const { step, series, currency, time_zone: timeZone } = trends;
  const day = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    ...(step === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' }),
  });
  const short = new Intl.NumberFormat(i18n.language, { notation: 'compact', maximumFractionDigits: 1 });
  const written = (value: number) => (measure === 'revenue' ? format.money(value, currency) : format.number(value));
  const label = (index: number) => day.format(new Date(series[index]!.from));
  const figures = scale(Math.max(0, ...series.map((point) => Number(point[measure]))), measure !== 'revenue');
  const top = figures.at(-1)!;
  const x = (index: number) => (series.length > 1 ? index / (series.length - 1) : 0.5);
  const y = (value: number) => 1 - value / top;
  const line = series.map((point, index) => `${x(index) * 1000},${y(Number(point[measure])) * 1000}`).join(' ');
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const near = Math.round(((event.clientX - left) / width) * (series.length - 1));
    setPointed(Math.min(Math.max(near, 0), series.length - 1));
  };
  const shown = pointed === undefined ? undefined : series[pointed];
  return (
    <figure>
      {/* Time runs from left to right in every language, as in every chart. */}
      <div aria-hidden dir="ltr" className="flex h-72 gap-2 text-xs text-muted figures">
        <div className="relative mb-7 w-10 shrink-0">
          {figures.map((figure) => (
            <span key={figure} className="absolute end-0 -translate-y-1/2" style={{ top: percent(y(figure)) }}>
              {short.format(figure)}
            </span>
          ))}
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <div
            className="relative flex-1 touch-pan-y"
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => setPointed(undefined)}
          >
            {figures.map((figure) => (
              <span
                key={figure}
                className="absolute inset-x-0 border-t border-line"
                style={{ top: percent(y(figure)) }}
              />
            ))}
            <svg
              className="absolute inset-0 size-full overflow-visible"
              viewBox="0 0 1000 1000"
              preserveAspectRatio="none"
            >
              <polygon points={`0,1000 ${line} 1000,1000`} fill="var(--accent)" fillOpacity={0.12} />
              <polyline
                points={line}
                fill="none"
                stroke="var(--accent-strong)"
                strokeWidth={2}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            {pointed !== undefined && shown && (
              <Pointed
                left={x(pointed)}
                top={y(Number(shown[measure]))}
                name={label(pointed)}
                value={written(Number(shown[measure]))}
              />
            )}
          </div>
          <div className="relative h-7">
            {evenly(series.length, DAYS_NAMED).map((index) => (
              <span
                key={index}
                className={cn('absolute top-2 whitespace-nowrap', index > 0 && '-translate-x-1/2')}
                style={{ left: percent(x(index)) }}
              >
                {label(index)}
              </span>
            ))}
          </div>
        </div>
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
          {series.map((one, index) => (
            <tr key={one.from}>
              <th scope="row">{label(index)}</th>
              <td>{written(Number(one[measure]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** What the pointer is at: a line, a dot, and the figure beside it. */
function Pointed({ left, top, name, value }: { left: number; top: number; name: string; value: string }) {
  return (
    <>
      <span className="absolute inset-y-0 border-s border-line-strong" style={{ left: percent(left) }} />
      <span
        className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-surface bg-accent-strong"
        style={{ left: percent(left), top: percent(top) }}
      />
      <span
        className={cn(
          'pointer-events-none absolute top-0 z-10 mx-3 rounded-md border border-line bg-surface px-3 py-2 text-sm whitespace-nowrap shadow-floating',
          left > 0.5 && '-ms-3 -translate-x-full',
        )}
        style={{ left: percent(left) }}
      >
        <span className="block">{name}</span>
        <span className="block font-semibold text-text">{value}</span>
      </span>
    </>
  );
}
