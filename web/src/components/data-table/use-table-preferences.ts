import { useEffect, useState } from 'react';
import type { ColumnPinningState, ColumnSizingState, VisibilityState } from '@tanstack/react-table';
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

const key = (table: string) => `shopme.table.${table}`;

function read(table: string): z.infer<typeof stored> {
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

/** How somebody likes this table, kept in their browser. */
export function useTablePreferences<Row>(table: string, columns: readonly Column<Row>[]) {
  const [preferences, setPreferences] = useState<TablePreferences>(() => {
    const usual = defaultPreferences(columns);
    const theirs = read(table);
    return {
      ...usual,
      ...theirs,
      order: merged(theirs.order ?? [], usual.order),
      visible: { ...usual.visible, ...theirs.visible },
    };
  });
  useEffect(() => localStorage.setItem(key(table), JSON.stringify(preferences)), [table, preferences]);
  const change = (next: Partial<TablePreferences>) => setPreferences((now) => ({ ...now, ...next }));
  const reset = () => setPreferences(defaultPreferences(columns));
  return [preferences, change, reset] as const;
}
