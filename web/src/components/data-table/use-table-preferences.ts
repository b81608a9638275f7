import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ColumnPinningState, ColumnSizingState, VisibilityState } from '@tanstack/react-table';
import { ask } from '@/lib/api/client';
import { preferencesGet, preferencesPatch } from '@/lib/api/generated';
import { z } from '@/lib/zod';
import type { Column } from './types';

export const PAGE_SIZES = [10, 25, 50, 100] as const;

const stored = z
  .object({
    order: z.array(z.string()),
    visible: z.record(z.string(), z.boolean()),
    pinned: z.object({ left: z.array(z.string()), right: z.array(z.string()) }),
    widths: z.record(z.string(), z.number()),
    size: z.number(),
    endless: z.boolean(),
    dense: z.boolean(),
  })
  .partial();

export interface TablePreferences {
  order: string[];
  visible: VisibilityState;
  pinned: Required<ColumnPinningState>;
  widths: ColumnSizingState;
  /** Rows of a page. */
  size: number;
  /** Rows follow as one scrolls, instead of pages. */
  endless: boolean;
  dense: boolean;
}

type Stored = z.infer<typeof stored>;

/** The same name in the browser and in what the server keeps of a person. */
const key = (table: string) => `shopme.table.${table}`;
const SETTLED = 1_000;

function read(table: string): Stored {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key(table)) ?? '{}'));
  } catch {
    return {};
  }
}

// A column that came with a new version has a place, and one that went is forgotten.
function merged(order: string[], ids: string[]): string[] {
  const kept = order.filter((id) => ids.includes(id));
  ids.forEach((id, index) => {
    if (!kept.includes(id)) kept.splice(index, 0, id);
  });
  return kept;
}

export function defaultPreferences<Row>(columns: readonly Column<Row>[]): TablePreferences {
  return {
    order: columns.map(({ id }) => id),
    visible: Object.fromEntries(columns.map(({ id, hidden }) => [id, !hidden])),
    pinned: { left: columns.filter(({ primary }) => primary).map(({ id }) => id), right: [] },
    widths: {},
    size: 25,
    endless: false,
    dense: false,
  };
}

function completed<Row>(theirs: Stored, columns: readonly Column<Row>[]): TablePreferences {
  const usual = defaultPreferences(columns);
  return {
    ...usual,
    ...theirs,
    order: merged(theirs.order ?? [], usual.order),
    visible: { ...usual.visible, ...theirs.visible },
  };
}

const PREFERENCES = ['preferences'] as const;
type Everything = Record<string, unknown>;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

// Some time after the last of many changes, even if the table is not looked at any more then.
function send(table: string, preferences: TablePreferences) {
  clearTimeout(waiting.get(table));
  const timer = setTimeout(() => {
    waiting.delete(table);
    // If it does not arrive, the browser still has it.
    ask(preferencesPatch({ body: { [key(table)]: preferences } })).catch(() => undefined);
  }, SETTLED);
  waiting.set(table, timer);
}

/**
 * How somebody likes this table. It is kept in the browser, where it is at hand at once, and by the server, which
 * gives it to their other browsers.
 */
export function useTablePreferences<Row>(table: string, columns: readonly Column<Row>[]) {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: PREFERENCES,
    queryFn: ({ signal }) => ask(preferencesGet({ signal })) as Promise<Everything>,
    staleTime: Infinity,
  });
  const theirs = data?.[key(table)];
  const preferences = useMemo(() => {
    const known = stored.safeParse(theirs);
    return completed(theirs !== undefined && known.success ? known.data : read(table), columns);
  }, [theirs, table, columns]);
  const change = (next: Partial<TablePreferences>) => {
    const now = { ...preferences, ...next };
    localStorage.setItem(key(table), JSON.stringify(now));
    // What is on its way does not know of this change.
    void queries.cancelQueries({ queryKey: PREFERENCES });
    queries.setQueryData<Everything>(PREFERENCES, (before) => ({ ...before, [key(table)]: now }));
    send(table, now);
  };
  const reset = () => change(defaultPreferences(columns));
  return [preferences, change, reset] as const;
}
