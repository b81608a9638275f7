import type { Table } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/components/ui/checkbox';
import { ContextMenu, type MenuEntries } from '@/components/ui/menu';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { ColumnHeader } from './column-header';
import { rulesOf } from './filter/filter';
import { GridRow, type RowHandlers } from './grid-row';
import { arranged, cellStyle, SELECT_WIDTH, widths, type Placed } from './placement';
import type { Column, DataTableProps } from './types';
import { useGridKeys, type Spot } from './use-grid-keys';
import type { Rows } from './use-rows';
import type { Selection } from './use-selection';
import type { TablePreferences } from './use-table-preferences';
import type { TableView } from './use-table-url-state';

interface DataGridProps<Row> extends Pick<
  DataTableProps<Row>,
  'label' | 'rowId' | 'rowName' | 'rowActions' | 'rowTone' | 'onOpen' | 'expand'
> {
  table: Table<Row>;
  columns: readonly Column<Row>[];
  rows: Rows<Row>;
  /** Rows before the first one here. */
  before: number;
  view: TableView;
  preferences: TablePreferences;
  selection?: Selection;
  onFilterBy: (id: string) => void;
  onOrder: (order: string[]) => void;
  onWidth: (id: string, width: number) => void;
}

/** The table itself: fixed head, rows drawn only where they are seen, one cell with the focus. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { table, columns, rows, rowId, rowName, selection, preferences, view, onOpen, rowActions, expand } = props;
  const { t } = useTranslation('table');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [pointed, setPointed] = useState<Row>();
  const height = preferences.dense ? 40 : 56;
  const list = rows.rows;
  const visible = arranged(table);
  const layout = JSON.stringify(
    visible.map((one) => [one.id, one.getIsPinned(), one.getStart('left'), one.getAfter('right')]),
  );
  const placed = useMemo(() => {
    const before = selection ? SELECT_WIDTH : 0;
    return visible.map<Placed<Row>>((one) => {
      const pinned = one.getIsPinned();
      return {
        spec: columns.find(({ id }) => id === one.id)!,
        pinned,
        offset: pinned === 'left' ? before + one.getStart('left') : pinned ? SELECT_WIDTH + one.getAfter('right') : 0,
      };
    });
    // `layout` says all that matters of `visible`, which is new at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [layout, columns, selection !== undefined]);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    // What is below an expanded row is measured.
    estimateSize: () => height,
    getItemKey: (index) => rowId(list[index]!),
    overscan: 8,
    initialRect: { width: 1000, height: 700 },
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const ids = useMemo(() => list.map(rowId), [list, rowId]);
  const keys = useGridKeys({
    rows: list.length,
    columns: placed.length,
    screen: Math.max(Math.floor((scroller.current?.clientHeight ?? 400) / height) - 1, 1),
    scrollTo: (row) => virtual.scrollToIndex(row),
    onEnter: ({ row, column }) => enter(row, column),
    onSelect: (row, extend) => {
      const id = ids[row];
      if (!selection || id === undefined) return;
      if (extend) selection.extend(id, ids);
      else selection.toggle(id, !selection.has(id));
    },
    onSelectAll: () => selection?.set(ids, true),
    onExpand: (row, open) => ids[row] !== undefined && expand && toggle(ids[row], open),
  });
  const enter = (index: number, column: number) => {
    const row = list[index];
    const edit = placed[column]?.spec.edit;
    if (!row) return;
    if (edit && (edit.when?.(row) ?? true)) setEditing(true);
    else onOpen?.(row);
  };
  const toggle = (id: string, open: boolean) => {
    setExpanded((now) => {
      const next = new Set(now);
      if (open) next.add(id);
      else next.delete(id);
      return next;
    });
    if (!open) virtual.resizeItem(ids.indexOf(id), height);
  };
  const latest = useRef({ keys, selection, ids, toggle });
  useEffect(() => {
    latest.current = { keys, selection, ids, toggle };
  });
  const handlers = useMemo<RowHandlers<Row>>(
    () => ({
      onFocus: (row, column) => {
        setEditing(false);
        latest.current.keys.setSpot({ row, column });
      },
      onEdit: (row, column) => {
        latest.current.keys.setSpot({ row, column });
        setEditing(true);
      },
      onEdited: (step) => {
        setEditing(false);
        const { row, column } = latest.current.keys.active;
        const moves: Record<string, Spot> = {
          down: { row: row + 1, column },
          next: { row, column: column + 1 },
          previous: { row, column: column - 1 },
        };
        latest.current.keys.go(moves[step ?? ''] ?? { row, column });
      },
      onSelect: (id, on, extend) =>
        extend ? latest.current.selection?.extend(id, latest.current.ids) : latest.current.selection?.toggle(id, on),
      rowActions,
      onExpand: expand && ((id, open) => latest.current.toggle(id, open)),
    }),
    [rowActions, expand],
  );
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNext, refreshing, fetchNext } = rows;
  useEffect(() => {
    if (preferences.endless && hasNext && !refreshing && last >= list.length - 10) fetchNext();
  }, [preferences.endless, hasNext, refreshing, last, list.length, fetchNext]);
  const filtered = new Set(rulesOf(view.filter).map(({ field }) => field));
  const headers = table.getLeafHeaders();
  const move = (id: string, before: string) => {
    if (id === before || !preferences.order.includes(id)) return;
    const order = preferences.order.filter((one) => one !== id);
    order.splice(
      order.indexOf(before) + (preferences.order.indexOf(id) < preferences.order.indexOf(before) ? 1 : 0),
      0,
      id,
    );
    props.onOrder(order);
  };
  const step = (id: string, by: -1 | 1) => {
    const shownIds = placed.map(({ spec }) => spec.id);
    const neighbour = shownIds[shownIds.indexOf(id) + by];
    if (neighbour) move(id, neighbour);
  };
  // All rows are asked only when the selection changed, not at each step of a scroll.
  const chosen = useMemo(
    () => (selection && selection.count > 0 ? ids.filter(selection.has).length : 0),
    [ids, selection],
  );
  const menu: MenuEntries = pointed && rowActions ? rowActions(pointed) : [];
  const columnCount = placed.length + (selection ? 1 : 0) + (rowActions ? 1 : 0);
  const grid = (
    <div
      ref={(element) => {
        scroller.current = element;
        keys.body.current = element;
      }}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.totalIsExact ? rows.total + 1 : -1}
      aria-colcount={columnCount}
      aria-multiselectable={selection ? true : undefined}
      aria-busy={rows.refreshing}
      tabIndex={-1}
      onKeyDown={keys.onKeyDown}
      onContextMenu={(event) => {
        const id = (event.target as HTMLElement).closest('[data-id]')?.getAttribute('data-id');
        setPointed(list.find((row) => rowId(row) === id));
      }}
      style={widths(
        visible.map((one) => ({ id: one.id, width: one.getSize() })),
        SELECT_WIDTH * ((selection ? 1 : 0) + (rowActions ? 1 : 0)),
      )}
      className="relative max-h-[max(24rem,calc(100dvh-20rem))] quiet-scroll overflow-auto"
    >
      <div role="rowgroup" className="sticky top-0 z-20 min-w-(--width-all)">
        <div role="row" aria-rowindex={1} data-row={-1} className="flex h-10 min-w-full border-b border-line bg-sunken">
          {selection && (
            <div
              role="columnheader"
              aria-colindex={1}
              style={{ width: SELECT_WIDTH, insetInlineStart: 0 }}
              className="sticky z-10 flex shrink-0 items-center justify-center bg-sunken"
            >
              <Checkbox
                label={t('selection.page')}
                checked={chosen > 0 && chosen === ids.length}
                indeterminate={chosen > 0 && chosen < ids.length}
                onChange={(on) => selection.set(ids, on)}
              />
            </div>
          )}
          {placed.map((one, index) => {
            const header = headers.find(({ column }) => column.id === one.spec.id);
            const sorted = header?.column.getIsSorted();
            return (
              <div
                key={one.spec.id}
                role="columnheader"
                aria-colindex={index + (selection ? 2 : 1)}
                aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                style={cellStyle(one)}
                className={cn(
                  'relative flex min-w-0 items-center bg-sunken px-4',
                  one.pinned && 'sticky z-10',
                  filtered.has(one.spec.id) && 'bg-accent-soft',
                )}
              >
                {header && (
                  <ColumnHeader
                    header={header}
                    column={one.spec}
                    index={index}
                    active={keys.active.row === -1 && keys.active.column === index}
                    filtered={filtered.has(one.spec.id)}
                    onFilter={() => props.onFilterBy(one.spec.id)}
                    onMove={move}
                    onStep={(by) => step(one.spec.id, by)}
                    onWidth={(width) => props.onWidth(one.spec.id, width)}
                  />
                )}
              </div>
            );
          })}
          {rowActions && (
            <div
              role="columnheader"
              aria-colindex={placed.length + (selection ? 2 : 1)}
              style={{ width: SELECT_WIDTH, insetInlineEnd: 0 }}
              className="sticky z-10 shrink-0 bg-sunken"
            >
              <span className="sr-only">{t('actions')}</span>
            </div>
          )}
        </div>
      </div>
      <div role="rowgroup" className="relative min-w-(--width-all)" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = list[index]!;
          const id = rowId(row);
          const open = expanded.has(id);
          return (
            <div
              key={`${id} ${height}`}
              ref={open ? virtual.measureElement : undefined}
              data-index={index}
              role="presentation"
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <GridRow
                row={row}
                id={id}
                name={rowName(row)}
                index={index}
                ariaIndex={props.before + index + 2}
                columns={placed}
                format={format}
                selectable={selection !== undefined}
                selected={selection?.has(id) ?? false}
                active={keys.active.row === index ? keys.active.column : undefined}
                editing={editing && keys.active.row === index}
                expanded={open}
                tone={props.rowTone?.(row)}
                height={height}
                handlers={handlers}
              />
              {open && (
                <div role="row" aria-rowindex={props.before + index + 2} className="sticky start-0 w-fit max-w-full">
                  <div
                    role="gridcell"
                    aria-colindex={1}
                    aria-colspan={columnCount}
                    aria-label={t('expand', { name: rowName(row) })}
                    style={{ width: scroller.current?.clientWidth }}
                    className="border-b border-line bg-sunken px-6 py-4"
                  >
                    {expand?.(row)}
                  </div>
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
  return rowActions ? <ContextMenu entries={() => menu}>{grid}</ContextMenu> : grid;
}
