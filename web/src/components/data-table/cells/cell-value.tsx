import { Check, Minus } from 'lucide-react';
import { memo } from 'react';
import type { Format } from '@/lib/format/format';
import { valueOf } from '../client-rows';
import type { Column } from '../types';

/** What a cell shows without a renderer of its own: its value as its kind is written. */
export function shown<Row>(column: Column<Row>, row: Row, format: Format) {
  if (column.cell) return column.cell(row);
  const value = valueOf(column, row);
  if (value === null || value === undefined || value === '') return <Nothing />;
  switch (column.kind) {
    case 'number':
      return <span className="figures">{format.number(Number(value))}</span>;
    case 'money':
      return <span className="figures">{format.money(value as string)}</span>;
    case 'date':
      return <time dateTime={value as string}>{format.dateTime(value as string)}</time>;
    case 'boolean':
      return value ? <Check className="size-4" aria-label="✓" /> : <Nothing />;
    case 'choice':
    case 'reference':
      return column.choices?.find((choice) => choice.value === value)?.label ?? <Nothing />;
    default:
      return value as string;
  }
}

const Nothing = memo(function Nothing() {
  return <Minus className="size-4 text-soft" aria-hidden />;
});
