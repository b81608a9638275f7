import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segments } from '@/components/ui/segments';
import type { UsageJson } from '@/lib/api/generated';
import { evenly, scale } from '@/lib/charts/scale';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { useAmounts } from '../use-amounts';

const MEASURES = ['charged', 'questions', 'pushes', 'model_cost'] as const;
type Measure = (typeof MEASURES)[number];
const MONTHS_NAMED = 6;

const percent = (part: number) => `${part * 100}%`;

/** A year in bars; who does not see them has the statement below as a table. */
export default function MonthsChart({ months }: { months: readonly UsageJson[] }) {
  const { t, i18n } = useTranslation('usage');
  const format = useFormat();
  const { dollars, month, shortMonth } = useAmounts();
  const [measure, setMeasure] = useState<Measure>('charged');
  const [pointed, setPointed] = useState<number>();
  const short = new Intl.NumberFormat(i18n.language, { notation: 'compact', maximumFractionDigits: 1 });
  const currency = months.at(-1)?.currency;
  const written = (value: number) => {
    if (measure === 'charged') return format.money(value, currency);
    return measure === 'model_cost' ? dollars(value) : format.number(value);
  };
  const whole = measure === 'questions' || measure === 'pushes';
  const figures = scale(Math.max(0, ...months.map((one) => Number(one[measure]))), whole);
  const top = figures.at(-1)!;
  return (
    <div className="flex flex-col gap-4">
      <Segments
        label={t('months.label')}
        value={measure}
        onChange={setMeasure}
        choices={MEASURES.map((value) => ({ value, label: t(`months.${value}`) }))}
      />
      {/* Time runs from left to right in every language, as in every chart. */}
      <div aria-hidden dir="ltr" className="flex h-72 gap-2 text-xs text-muted figures">
        <div className="relative mb-7 w-10 shrink-0">
          {figures.map((figure) => (
            <span key={figure} className="absolute end-0 translate-y-1/2" style={{ bottom: percent(figure / top) }}>
              {short.format(figure)}
            </span>
          ))}
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="relative flex flex-1 items-end" onPointerLeave={() => setPointed(undefined)}>
            {figures.map((figure) => (
              <span
                key={figure}
                className="absolute inset-x-0 border-t border-line"
                style={{ bottom: percent(figure / top) }}
              />
            ))}
            {months.map((one, index) => (
              <div
                key={one.month}
                data-month={one.month}
                className="relative flex h-full flex-1 items-end justify-center px-1 hover:bg-hover"
                onPointerEnter={() => setPointed(index)}
              >
                <span
                  className="w-full max-w-12 rounded-t-sm bg-accent"
                  style={{ height: percent(Number(one[measure]) / top) }}
                />
                {pointed === index && (
                  <span
                    className={cn(
                      'pointer-events-none absolute top-0 z-10 rounded-md border border-line bg-surface px-3 py-2 text-sm whitespace-nowrap shadow-floating',
                      index > months.length / 2 ? 'end-1/2' : 'start-1/2',
                    )}
                  >
                    <span className="block">{month(one.month)}</span>
                    <span className="block font-semibold text-text">{written(Number(one[measure]))}</span>
                  </span>
                )}
              </div>
            ))}
          </div>
          <div className="relative h-7">
            {evenly(months.length, MONTHS_NAMED).map((index) => (
              <span
                key={index}
                className="absolute top-2 -translate-x-1/2 whitespace-nowrap"
                style={{ left: percent((index + 0.5) / months.length) }}
              >
                {shortMonth(months[index]!.month)}
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
