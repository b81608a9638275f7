import { GripVertical } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';

interface SortableProps<T> {
  items: readonly T[];
  id: (item: T) => string;
  name: (item: T) => string;
  label: string;
  /** All ids in their new order. */
  onOrder: (ids: string[]) => void;
  disabled?: boolean;
  className?: string;
  itemClassName?: string;
  /** @param handle what the item is drawn by */
  children: (item: T, handle: ReactNode) => ReactNode;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** The same with one id at another place. */
export function moved(ids: readonly string[], id: string, place: number): string[] {
  const rest = ids.filter((one) => one !== id);
  const at = Math.min(Math.max(place, 0), rest.length);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** A list that is put into order by drawing, or by keys: the space bar lifts and drops, arrows move, Escape undoes. */
export function Sortable<T>(props: SortableProps<T>) {
  const { items, id, name, onOrder, disabled } = props;
  const { t } = useTranslation();
  const hint = useId();
  const list = useRef<HTMLUListElement>(null);
  const [lifted, setLifted] = useState<{ id: string; by: 'key' | 'pointer'; order: string[] }>();
  const [said, setSaid] = useState('');
  const now = items.map(id);
  const byId = new Map(items.map((item) => [id(item), item]));
  const order = (lifted?.order ?? now).filter((one) => byId.has(one));
  // Moving its node takes the focus from the handle.
  const held = lifted?.by === 'key' ? lifted.id : undefined;
  const place = held === undefined ? -1 : order.indexOf(held);
  useLayoutEffect(() => {
    if (held !== undefined) list.current?.querySelector<HTMLElement>(`[data-handle="${held}"]`)?.focus();
  }, [held, place]);

  const drop = () => {
    if (lifted && lifted.order.join() !== now.join()) onOrder(lifted.order);
    setLifted(undefined);
  };
  const moveTo = (one: string, at: number) => {
    if (!lifted) return;
    const next = moved(lifted.order, one, at);
    setLifted({ ...lifted, order: next });
    const item = byId.get(one);
    if (item) setSaid(t('sortable.at', { name: name(item), place: next.indexOf(one) + 1, total: next.length }));
  };
  const keys = (event: KeyboardEvent, one: string) => {
    const step = STEPS[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (lifted) drop();
      else setLifted({ id: one, by: 'key', order: now });
    } else if (lifted && event.key === 'Escape') {
      // A sheet around the list stays open.
      event.stopPropagation();
      setLifted(undefined);
      setSaid('');
    } else if (lifted && step !== undefined) {
      event.preventDefault();
      moveTo(one, order.indexOf(one) + step);
    }
  };
  return (
    <>
      <ul ref={list} aria-label={props.label} className={props.className}>
        {order.map((one, index) => {
          const item = byId.get(one);
          if (item === undefined) return null;
          const handle = !disabled && (
            <span
              role="button"
              tabIndex={0}
              draggable
              data-handle={one}
              aria-label={t('sortable.move', { name: name(item) })}
              aria-describedby={hint}
              aria-pressed={lifted?.id === one}
              onKeyDown={(event) => keys(event, one)}
              onBlur={() =>
                // The focus comes back by itself when the node was only moved.
                setTimeout(() => {
                  if (held === one && !list.current?.querySelector(`[data-handle="${one}"]:focus`)) drop();
                })
              }
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name(item));
                const row = event.currentTarget.closest('li');
                if (row) event.dataTransfer.setDragImage(row, 16, 16);
                setLifted({ id: one, by: 'pointer', order: now });
              }}
              onDragEnd={(event) => (event.dataTransfer.dropEffect === 'none' ? setLifted(undefined) : drop())}
              className="flex size-8 shrink-0 cursor-grab items-center justify-center rounded-md text-muted hover:bg-hover active:cursor-grabbing aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
            >
              <GripVertical className="size-4" aria-hidden />
            </span>
          );
          return (
            <li
              key={one}
              onDragOver={(event) => {
                if (lifted?.by !== 'pointer') return;
                event.preventDefault();
                if (lifted.id !== one) moveTo(lifted.id, index);
              }}
              onDrop={(event) => lifted?.by === 'pointer' && event.preventDefault()}
              className={cn(props.itemClassName, lifted?.id === one && 'ring-2 ring-focus')}
            >
              {props.children(item, handle)}
            </li>
          );
        })}
      </ul>
      <span id={hint} hidden>
        {t('sortable.hint')}
      </span>
      <span className="sr-only" role="status">
        {said}
      </span>
    </>
  );
}
