import { ChevronsUpDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, controlStyle } from '@/components/ui/input';
import { Menu } from '@/components/ui/menu';
import { Select } from '@/components/ui/select';
import { useDebounced } from '@/hooks/use-debounced';
import { cn } from '@/lib/cn';
import type { Rule } from '../filter/filter';
import type { Column } from '../types';

interface ValueInputProps<Row> {
  column: Column<Row>;
  rule: Rule;
  onChange: (values: string[]) => void;
}

/** The input that fits what stands in the column. */
export function ValueInput<Row>({ column, rule, onChange }: ValueInputProps<Row>) {
  const { t } = useTranslation('table');
  const value = rule.values[0] ?? '';
  const label = t('filter.value');
  if (column.kind === 'boolean')
    return (
      <Select
        label={label}
        className="w-full sm:w-48"
        choices={[
          { value: 'true', label: t('filter.yes') },
          { value: 'false', label: t('filter.no') },
        ]}
        value={value || null}
        onChange={(next) => onChange([next])}
      />
    );
  if (column.choices && rule.operator === 'in') return <Several column={column} rule={rule} onChange={onChange} />;
  if (column.choices)
    return (
      <Select
        label={label}
        placeholder={t('filter.choose')}
        className="w-full sm:w-48"
        choices={column.choices}
        value={value || null}
        onChange={(next) => onChange([next])}
      />
    );
  return (
    <Typed key={`${column.id} ${rule.operator}`} column={column} value={value} onChange={(next) => onChange([next])} />
  );
}

function Several<Row>({ column, rule, onChange }: ValueInputProps<Row>) {
  const { t } = useTranslation('table');
  const chosen = new Set(rule.values.filter((value) => value !== ''));
  const labels = column.choices?.filter(({ value }) => chosen.has(value)).map(({ label }) => label) ?? [];
  const toggle = (value: string) => {
    if (!chosen.delete(value)) chosen.add(value);
    onChange([...chosen]);
  };
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`${t('filter.value')}: ${labels.join(', ') || t('filter.choose')}`}
          className={cn(controlStyle, 'flex h-10 items-center justify-between gap-2 text-start sm:w-48')}
        >
          <span className={cn('truncate', labels.length === 0 && 'text-soft')}>
            {labels.join(', ') || t('filter.choose')}
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-soft" aria-hidden />
        </button>
      }
      entries={(column.choices ?? []).map(({ value, label }) => ({
        label,
        checked: chosen.has(value),
        act: () => toggle(value),
      }))}
    />
  );
}

function Typed<Row>({
  column,
  value,
  onChange,
}: {
  column: Column<Row>;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('table');
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 300);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (settled !== value) latest.current(settled);
    // What comes from outside is not typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  const number = column.kind === 'number' || column.kind === 'money';
  return (
    <Input
      aria-label={t('filter.value')}
      className="sm:w-48"
      type={column.kind === 'date' ? 'date' : 'text'}
      inputMode={number ? 'decimal' : undefined}
      value={typed}
      // Whoever goes on to something else has said what they mean.
      onBlur={() => typed !== value && onChange(typed)}
      onChange={(event) => setTyped(number ? event.target.value.replace(',', '.') : event.target.value)}
    />
  );
}
