import { ChevronRight, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Menu, type MenuEntries } from '@/components/ui/menu';
import { cn } from '@/lib/cn';
import type { Format } from '@/lib/format/format';
import { CellEditor } from './cells/cell-editor';
import { shown } from './cells/cell-value';
import { cellStyle, SELECT_WIDTH, type Placed } from './placement';

export interface RowHandlers<Row> {
  onFocus: (row: number, column: number) => void;
  onEdit: (row: number, column: number) => void;
  onEdited: (step?: 'down' | 'next' | 'previous') => void;
  onSelect: (id: string, on: boolean, extend: boolean) => void;
  onExpand?: (id: string, open: boolean) => void;
  rowActions?: (row: Row) => MenuEntries;
}

interface GridRowProps<Row> {
  row: Row;
  id: string;
  name: string;
  index: number;
  /** Of the whole list, from 1; the header is the first. */
  ariaIndex: number;
  columns: readonly Placed<Row>[];
  format: Format;
  selectable: boolean;
  selected: boolean;
  /** Where the keyboard is in this row. */
  active?: number;
  editing: boolean;
  expanded: boolean;
  tone?: 'warn' | 'bad';
  height: number;
  handlers: RowHandlers<Row>;
}

const TONES = { warn: 'bg-warn-soft', bad: 'bg-danger-soft' };

function GridRowPlain<Row>(props: GridRowProps<Row>) {
  const { row, id, columns, handlers, index, active, editing, selected, tone, selectable } = props;
  const { t } = useTranslation('table');
  const background = selected ? 'bg-accent-soft' : tone ? TONES[tone] : 'bg-surface group-hover/row:bg-sunken';
  const shift = (selectable ? 1 : 0) + 1;
  return (
    <div
      role="row"
      data-row={index}
      data-id={id}
      aria-rowindex={props.ariaIndex}
      aria-selected={selectable ? selected : undefined}
      className="group/row flex min-w-full border-b border-line"
      style={{ height: props.height }}
    >
      {selectable && (
        <div
          role="gridcell"
          aria-colindex={1}
          style={{ width: SELECT_WIDTH, insetInlineStart: 0 }}
          className={cn('sticky z-10 flex shrink-0 items-center justify-center', background)}
        >
          <Checkbox
            tabIndex={-1}
            checked={selected}
            label={t('selection.row', { name: props.name })}
            onChange={(on, event) => handlers.onSelect(id, on, (event as globalThis.MouseEvent).shiftKey)}
          />
        </div>
      )}
      {columns.map((placed, column) => {
        const { spec } = placed;
        const mayEdit = spec.edit !== undefined && (spec.edit.when?.(row) ?? true);
        const isEditing = editing && column === active && mayEdit;
        return (
          <div
            key={spec.id}
            role={spec.primary ? 'rowheader' : 'gridcell'}
            aria-colindex={column + shift}
            aria-readonly={!mayEdit}
            data-column={column}
            tabIndex={column === active ? 0 : -1}
            onFocus={() => column !== active && handlers.onFocus(index, column)}
            onDoubleClick={() => mayEdit && handlers.onEdit(index, column)}
            style={cellStyle(placed)}
            className={cn(
              'flex items-center overflow-hidden px-4 text-sm focus-visible:outline-2 focus-visible:-outline-offset-2',
              background,
              isEditing && 'overflow-visible px-1',
              placed.pinned && 'sticky z-10',
              (spec.kind === 'number' || spec.kind === 'money') && 'justify-end text-end',
              mayEdit && !isEditing && 'cursor-text',
            )}
          >
            {spec.primary && handlers.onExpand && (
              <Button
                look="quiet"
                size="icon-sm"
                tabIndex={-1}
                className="-ms-2 me-1"
                aria-expanded={props.expanded}
                aria-label={t('expand', { name: props.name })}
                onClick={() => handlers.onExpand?.(id, !props.expanded)}
              >
                <ChevronRight className={cn('transition-transform', props.expanded ? 'rotate-90' : 'rtl:rotate-180')} />
              </Button>
            )}
            {isEditing && spec.edit ? (
              <CellEditor column={spec} edit={spec.edit} row={row} onDone={handlers.onEdited} />
            ) : (
              <span className="min-w-0 truncate">{shown(spec, row, props.format)}</span>
            )}
          </div>
        );
      })}
      {handlers.rowActions && (
        <div
          role="gridcell"
          aria-colindex={columns.length + shift}
          style={{ width: SELECT_WIDTH, insetInlineEnd: 0 }}
          className={cn('sticky z-10 flex shrink-0 items-center justify-center', background)}
        >
          <Menu
            entries={handlers.rowActions(row)}
            trigger={
              <Button
                look="quiet"
                size="icon-sm"
                tabIndex={-1}
                className="text-muted"
                aria-label={t('row_menu', { name: props.name })}
              >
                <Ellipsis />
              </Button>
            }
          />
        </div>
      )}
    </div>
  );
}

export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;
