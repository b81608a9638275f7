import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { cn } from '@/lib/cn';
import { isGroup, OPERATORS, type Group, type Join, type Rule } from '../filter/filter';
import type { Column } from '../types';
import { RuleEditor } from './rule-editor';

interface GroupEditorProps<Row> {
  group: Group;
  columns: readonly Column<Row>[];
  onChange: (group: Group) => void;
  onRemove?: () => void;
}

export function freshRule<Row>(column: Column<Row>): Rule {
  return { field: column.id, operator: OPERATORS[column.kind][0]!, values: [''] };
}

/** Conditions that hold all or any, and groups of them in each other. */
export function GroupEditor<Row>({ group, columns, onChange, onRemove }: GroupEditorProps<Row>) {
  const { t } = useTranslation('table');
  const joins: { value: Join; label: string }[] = [
    { value: 'and', label: t('filter.and') },
    { value: 'or', label: t('filter.or') },
  ];
  const replace = (index: number, part?: Rule | Group) =>
    onChange({ ...group, parts: group.parts.flatMap((old, at) => (at === index ? (part ?? []) : [old])) });
  const add = (part: Rule | Group) => onChange({ ...group, parts: [...group.parts, part] });
  const nested = onRemove !== undefined;
  const first = columns[0];
  return (
    <fieldset className={cn('flex flex-col gap-3', nested && 'flex-1 rounded-md border border-line bg-surface p-3')}>
      <legend className="sr-only">{t('filter.group')}</legend>
      {group.parts.map((part, index) => (
        <div key={index} className="flex flex-wrap items-start gap-2">
          <span className="w-20 shrink-0">
            {index === 0 ? (
              <span className="flex h-10 items-center text-sm text-muted">{t('filter.where')}</span>
            ) : index === 1 ? (
              <Select
                label={t('filter.join')}
                choices={joins}
                value={group.join}
                onChange={(join) => onChange({ ...group, join })}
              />
            ) : (
              <span className="flex h-10 items-center px-3 text-sm text-muted">{t(`filter.${group.join}`)}</span>
            )}
          </span>
          {isGroup(part) ? (
            <GroupEditor
              group={part}
              columns={columns}
              onChange={(next) => replace(index, next)}
              onRemove={() => replace(index)}
            />
          ) : (
            <RuleEditor
              rule={part}
              columns={columns}
              onChange={(next) => replace(index, next)}
              onRemove={() => replace(index)}
            />
          )}
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" look="quiet" disabled={!first} onClick={() => first && add(freshRule(first))}>
          <Plus />
          {t('filter.add')}
        </Button>
        <Button
          size="sm"
          look="quiet"
          disabled={!first}
          onClick={() => first && add({ join: group.join === 'and' ? 'or' : 'and', parts: [freshRule(first)] })}
        >
          <Plus />
          {t('filter.add_group')}
        </Button>
        {nested && (
          <Button size="sm" look="quiet" className="ms-auto" onClick={onRemove}>
            {t('filter.remove_group')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
