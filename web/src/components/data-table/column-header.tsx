import { flexRender, type Header } from '@tanstack/react-table';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronDown,
  EyeOff,
  ListFilter,
  Pin,
  PinOff,
  UnfoldHorizontal,
  FoldHorizontal,
  X,
} from 'lucide-react';
import { useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, type MenuEntries } from '@/components/ui/menu';
import { cn } from '@/lib/cn';
import { fitting, STEP, useResize } from './resize';
import type { Column } from './types';

interface ColumnHeaderProps<Row> {
  header: Header<Row, unknown>;
  column: Column<Row>;
  index: number;
  active: boolean;
  filtered: boolean;
  onFilter: () => void;
  onMove: (id: string, before: string) => void;
  onStep: (step: -1 | 1) => void;
  onWidth: (width: number) => void;
}

/**
 * A column's head: sorts at a click, adds to the sort at a shift-click, is dragged to its place and to its width, has a
 * menu. By keys: Enter sorts, Alt and arrows move it, Alt, Shift and arrows make it wider, Alt and down opens the menu.
 */
export function ColumnHeader<Row>(props: ColumnHeaderProps<Row>) {
  const { header, column, active, filtered } = props;
  const { t } = useTranslation('table');
  const place = header.column;
  const sorted = place.getIsSorted();
  const rank = place.getSortIndex();
  const sort = (event: MouseEvent) => column.sortable && place.getToggleSortingHandler()?.(event);
  const name = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const resize = useResize(column.id, place.getSize(), props.onWidth);
  const wider = (by: number) => props.onWidth(fitting(place.getSize() + by));
  const label = flexRender(place.columnDef.header, header.getContext());
  const entries: MenuEntries = [
    ...(column.sortable
      ? [
          { label: t('sort.up'), icon: ArrowUp, act: () => place.toggleSorting(false) },
          { label: t('sort.down'), icon: ArrowDown, act: () => place.toggleSorting(true) },
          ...(sorted ? [{ label: t('sort.none'), icon: X, act: () => place.clearSorting() }] : []),
          null,
        ]
      : []),
    ...(column.filterable ? [{ label: t('filter.by_column'), icon: ListFilter, act: props.onFilter }, null] : []),
    { label: t('columns.earlier'), icon: ArrowLeft, act: () => props.onStep(-1) },
    { label: t('columns.later'), icon: ArrowRight, act: () => props.onStep(1) },
    { label: t('columns.wider'), icon: UnfoldHorizontal, act: () => wider(STEP * 4) },
    { label: t('columns.narrower'), icon: FoldHorizontal, act: () => wider(-STEP * 4) },
    ...(place.getIsPinned()
      ? [{ label: t('columns.unpin'), icon: PinOff, act: () => place.pin(false) }]
      : [
          { label: t('columns.pin'), icon: Pin, act: () => place.pin('left') },
          { label: t('columns.pin_end'), icon: Pin, act: () => place.pin('right') },
        ]),
    ...(column.primary ? [] : [{ label: t('columns.hide'), icon: EyeOff, act: () => place.toggleVisibility(false) }]),
  ];
  const drag = {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/column', column.id),
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      props.onMove(event.dataTransfer.getData('text/column'), column.id);
    },
  };
  const keys = (event: KeyboardEvent) => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!event.altKey || (side === 0 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const onward = document.documentElement.dir === 'rtl' ? -side : side;
    if (side === 0) menu.current?.click();
    else if (event.shiftKey) wider(onward * STEP);
    else props.onStep(onward as -1 | 1);
  };
  const right = column.kind === 'number' || column.kind === 'money';
  return (
    <div
      className={cn(
        'group flex h-full min-w-0 flex-1 items-center gap-1',
        right && 'flex-row-reverse',
        over && 'outline-2 -outline-offset-2 outline-focus',
      )}
      {...drag}
    >
      <button
        type="button"
        ref={name}
        data-column={props.index}
        tabIndex={active ? 0 : -1}
        onClick={sort}
        onKeyDown={keys}
        title={column.sortable ? t('sort.hint') : undefined}
        className={cn(
          'flex min-w-0 flex-1 items-center gap-1 rounded-sm py-1 text-start text-xs font-medium text-muted',
          column.sortable ? 'hover:text-text' : 'cursor-default',
          right && 'flex-row-reverse text-end',
        )}
      >
        <span className="truncate">{label}</span>
        {filtered && <ListFilter className="size-3.5 shrink-0 text-accent-strong" aria-label={t('filter.active')} />}
        {sorted === 'asc' && <ArrowUp className="size-3.5 shrink-0 text-text" aria-hidden />}
        {sorted === 'desc' && <ArrowDown className="size-3.5 shrink-0 text-text" aria-hidden />}
        {sorted && header.getContext().table.getState().sorting.length > 1 && (
          <span className="text-[0.625rem] text-text figures">{rank + 1}</span>
        )}
      </button>
      <Menu
        align="start"
        entries={entries}
        finalFocus={name}
        trigger={
          <button
            ref={menu}
            type="button"
            tabIndex={-1}
            aria-label={t('columns.menu', { column: column.header })}
            className="rounded-sm p-0.5 text-muted opacity-0 group-hover:opacity-100 hover:bg-hover focus-visible:opacity-100 data-popup-open:opacity-100"
          >
            <ChevronDown className="size-4" />
          </button>
        }
      />
      <span
        aria-hidden
        {...resize}
        onDoubleClick={() => place.resetSize()}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        className="absolute inset-y-2 end-0 w-1.5 cursor-col-resize touch-none rounded-full opacity-0 select-none group-hover:bg-line-strong group-hover:opacity-60 hover:opacity-100! active:bg-focus! active:opacity-100!"
      />
    </div>
  );
}
