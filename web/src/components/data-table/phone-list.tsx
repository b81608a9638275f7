import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Menu } from '@/components/ui/menu';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { shown } from './cells/cell-value';
import type { Column, DataTableProps } from './types';
import type { Rows } from './use-rows';
import type { Selection } from './use-selection';

interface PhoneListProps<Row> extends Pick<
  DataTableProps<Row>,
  'label' | 'rowId' | 'rowName' | 'rowActions' | 'rowTone' | 'onOpen'
> {
  columns: readonly Column<Row>[];
  rows: Rows<Row>;
  selection?: Selection;
}

/** The same rows where there is no room for columns: each a card that is tapped to open. */
export function PhoneList<Row>(props: PhoneListProps<Row>) {
  const { columns, rows, rowId, rowName, selection, rowActions, onOpen } = props;
  const { t } = useTranslation('table');
  const format = useFormat();
  const primary = columns.find((column) => column.primary) ?? columns[0];
  const side = columns.filter((column) => column.phone === 'side');
  const details = columns.filter((column) => column.phone === 'detail');
  return (
    <ul aria-label={props.label} className="divide-y divide-line border-t border-line">
      {rows.rows.map((row) => {
        const id = rowId(row);
        const name = rowName(row);
        return (
          <li key={id} className={cn('flex items-center gap-3 px-4 py-3', selection?.has(id) && 'bg-accent-soft')}>
            {selection && (
              <Checkbox
                checked={selection.has(id)}
                label={t('selection.row', { name })}
                onChange={(on) => selection.toggle(id, on)}
              />
            )}
            <button
              type="button"
              disabled={!onOpen}
              onClick={() => onOpen?.(row)}
              className="flex min-w-0 flex-1 items-center gap-3 text-start"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{primary && shown(primary, row, format)}</span>
                <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                  {details.map((column) => (
                    <span key={column.id} className="max-w-full min-w-0">
                      {shown(column, row, format)}
                    </span>
                  ))}
                </span>
              </span>
              <span className="flex flex-col items-end text-sm font-medium">
                {side.map((column) => (
                  <span key={column.id}>{shown(column, row, format)}</span>
                ))}
              </span>
            </button>
            {rowActions && (
              <Menu
                entries={rowActions(row)}
                trigger={
                  <Button look="quiet" size="icon-sm" className="text-muted" aria-label={t('row_menu', { name })}>
                    <Ellipsis />
                  </Button>
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
