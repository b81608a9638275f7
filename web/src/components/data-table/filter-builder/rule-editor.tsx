import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { OPERATORS, takesNoValue, type Rule } from '../filter/filter';
import type { Column } from '../types';
import { ValueInput } from './value-input';
import { freshRule } from './filter-builder';

interface RuleEditorProps<Row> {
  rule: Rule;
  columns: readonly Column<Row>[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

export function RuleEditor<Row>({ rule, columns, onChange, onRemove }: RuleEditorProps<Row>) {
  const { t } = useTranslation('table');
  const column = columns.find(({ id }) => id === rule.field) ?? columns[0]!;
  return (
    <div className="flex flex-1 flex-wrap items-start gap-2">
      <Select
        label={t('filter.field')}
        className="w-full sm:w-44"
        choices={columns.map(({ id, header }) => ({ value: id, label: header }))}
        value={column.id}
        onChange={(id) => onChange(freshRule(columns.find((one) => one.id === id) ?? column))}
      />
      <Select
        label={t('filter.operator')}
        className="w-full sm:w-40"
        choices={OPERATORS[column.kind].map((operator) => ({
          value: operator,
          label: t(column.kind === 'date' ? `filter.date_${operator}` : `filter.op_${operator}`),
        }))}
        value={rule.operator}
        onChange={(operator) =>
          onChange({ ...rule, operator, values: takesNoValue(operator) ? [] : rule.values.length ? rule.values : [''] })
        }
      />
      {!takesNoValue(rule.operator) && (
        <ValueInput column={column} rule={rule} onChange={(values) => onChange({ ...rule, values })} />
      )}
      <Button look="quiet" size="icon" className="text-muted" aria-label={t('filter.remove')} onClick={onRemove}>
        <X />
      </Button>
    </div>
  );
}
