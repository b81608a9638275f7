import { Ellipsis } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Menu, type MenuEntries } from '@/components/ui/menu';
import { Skeleton } from '@/components/ui/skeleton';
import type { OrderJson } from '@/lib/api/generated';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { useColumn } from '../queries';
import { STATUSES, TONES, type Status } from '../status';
import { PaidBadge } from './badges';

interface OrderBoardProps {
  readOnly: boolean;
  onOpen: (order: OrderJson) => void;
  onStep: (order: OrderJson, to: Status) => void;
  actions: (order: OrderJson) => MenuEntries;
}

const DOTS: Record<string, string> = {
  warn: 'bg-warn',
  info: 'bg-second',
  good: 'bg-accent',
  plain: 'bg-line-strong',
};

/**
 * The orders by where they stand. A card is drawn to where it may go, or sent there by its menu; arrow keys walk from
 * card to card.
 */
export function OrderBoard({ readOnly, onOpen, onStep, actions }: OrderBoardProps) {
  const { t } = useTranslation('ordering');
  const [drawn, setDrawn] = useState<OrderJson>();
  return (
    // The cards inside are the controls; the board hears their arrow keys.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDown={walk}
      className="-mx-4 flex snap-x snap-mandatory scroll-px-4 gap-4 overflow-x-auto px-4 pb-4 md:mx-0 md:snap-none md:px-0"
      data-board
    >
      {STATUSES.map((status) => (
        <Column
          key={status}
          status={status}
          label={t(`status.${status}`)}
          drawn={drawn}
          onDrop={() => {
            if (drawn) onStep(drawn, status);
            setDrawn(undefined);
          }}
        >
          {(order) => (
            <Card
              key={order.id}
              order={order}
              movable={!readOnly && order.allowed.length > 0}
              onOpen={() => onOpen(order)}
              entries={actions(order)}
              onDraw={setDrawn}
            />
          )}
        </Column>
      ))}
    </div>
  );
}

interface ColumnProps {
  status: Status;
  label: string;
  drawn: OrderJson | undefined;
  onDrop: () => void;
  children: (order: OrderJson) => React.ReactNode;
}

function Column({ status, label, drawn, onDrop, children }: ColumnProps) {
  const { t } = useTranslation('ordering');
  const column = useColumn(status);
  const [over, setOver] = useState(false);
  const welcome = drawn?.allowed.includes(status) ?? false;
  const first = column.data?.pages[0];
  const orders = column.data?.pages.flatMap((page) => page.data) ?? [];
  const here = (event: DragEvent) => {
    if (!welcome) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label={label}
      data-column={status}
      onDragEnter={here}
      onDragOver={here}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
      className={cn(
        'flex w-[80vw] shrink-0 snap-start flex-col gap-3 rounded-md border border-line bg-sunken p-3 transition-colors sm:w-64 xl:w-auto xl:min-w-52 xl:flex-1',
        drawn && !welcome && drawn.status !== status && 'opacity-50',
        welcome && 'border-dashed border-accent-strong',
        over && 'bg-accent-soft',
      )}
    >
      <h2 className="flex items-center gap-2 px-1 text-sm font-semibold">
        <span aria-hidden className={cn('size-2 rounded-full', DOTS[TONES[status] ?? 'plain'])} />
        {label}
        {first && (
          <span className="ms-auto font-medium text-muted figures">
            {first.total}
            {!first.total_is_exact && '+'}
          </span>
        )}
      </h2>
      {column.isPending && (
        <div role="status" className="flex flex-col gap-3">
          <span className="sr-only">{t('loading', { ns: 'common' })}</span>
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </div>
      )}
      {column.isError && orders.length === 0 && (
        <ProblemState error={column.error} onRetry={() => void column.refetch()} className="px-0 py-6" />
      )}
      {first && orders.length === 0 && <p className="px-1 py-6 text-center text-sm text-muted">{t('board.empty')}</p>}
      <ul className="flex flex-col gap-3">{orders.map(children)}</ul>
      {column.hasNextPage && (
        <Button size="sm" busy={column.isFetchingNextPage} onClick={() => void column.fetchNextPage()}>
          {t('board.more')}
        </Button>
      )}
    </section>
  );
}

interface CardProps {
  order: OrderJson;
  movable: boolean;
  onOpen: () => void;
  entries: MenuEntries;
  onDraw: (order: OrderJson | undefined) => void;
}

function Card({ order, movable, onOpen, entries, onDraw }: CardProps) {
  const { t } = useTranslation('ordering');
  const format = useFormat();
  const { client, totals, lines } = order;
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <li
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', order.number);
        onDraw(order);
      }}
      onDragEnd={() => onDraw(undefined)}
      className={cn(
        'relative rounded-md border border-line bg-surface p-3 shadow-raised transition-shadow focus-within:border-focus hover:shadow-floating',
        movable && 'cursor-grab active:cursor-grabbing',
      )}
    >
      <button
        type="button"
        data-card
        onClick={onOpen}
        className="block w-full rounded-sm text-start outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:ring-2 focus-visible:after:ring-focus"
      >
        <span className="block truncate pe-8 text-sm font-semibold">
          {client?.name || client?.phone || t('order.no_client')}
        </span>
        <span className="block truncate text-xs text-soft figures">{order.number}</span>
      </button>
      <div className="mt-2 flex items-center justify-between gap-2 text-sm">
        <span className="font-medium figures">{format.money(totals.total, totals.currency)}</span>
        <PaidBadge paid={order.paid} />
      </div>
      <p className="mt-1 flex justify-between gap-2 text-xs text-soft">
        <span className="truncate">{t('order.pieces', { count: pieces })}</span>
        <time dateTime={order.placed_at} className="shrink-0">
          {format.relative(order.placed_at)}
        </time>
      </p>
      <span className="absolute end-1.5 top-1.5 z-10">
        <Menu
          entries={entries}
          trigger={
            <Button
              look="quiet"
              size="icon-sm"
              className="text-muted"
              aria-label={t('order.actions', { number: order.number })}
            >
              <Ellipsis />
            </Button>
          }
        />
      </span>
    </li>
  );
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

// From card to card: beside it in the next column that has any, or above and below.
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = ARROWS[event.key];
  const card = event.target as HTMLElement;
  if (!step || !('card' in card.dataset)) return;
  event.preventDefault();
  const cards = (column: Element) => [...column.querySelectorAll<HTMLElement>('[data-card]')];
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].map(cards).filter((all) => all.length > 0);
  const x = columns.findIndex((all) => all.includes(card));
  const y = columns[x]?.indexOf(card) ?? 0;
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const column = columns[x + step[0] * rtl];
  column?.[Math.min(Math.max(y + step[1], 0), column.length - 1)]?.focus();
}
