import { z } from '@/lib/zod';
import { filterText } from '../filter/filter';
import { sortText, type TableView } from '../use-table-url-state';
import type { TablePreferences } from '../use-table-preferences';

const kept = z
  .object({
    q: z.string(),
    filter: z.string(),
    sort: z.string(),
    deleted: z.boolean(),
    order: z.array(z.string()),
    visible: z.record(z.string(), z.boolean()),
    pinned: z.object({ left: z.array(z.string()), right: z.array(z.string()) }),
  })
  .partial();

/** What a saved view keeps: what is looked for, and the columns it is looked at in. */
export type Definition = z.infer<typeof kept>;

/** Whoever kept it, by whatever version: what is not understood is left out. */
export const readDefinition = (json: unknown): Definition => kept.safeParse(json).data ?? {};

export function definitionOf(view: TableView, { order, visible, pinned }: TablePreferences): Definition {
  return {
    q: view.q,
    filter: filterText(view.filter),
    sort: sortText(view.sort),
    deleted: view.deleted,
    order,
    visible,
    pinned,
  };
}

const looks = ({ q = '', filter = '', sort = '', deleted = false }: Definition) =>
  JSON.stringify([q, filter, sort, deleted]);

/** Whether both show the same rows in the same order. */
export const sameRows = (one: Definition, other: Definition) => looks(one) === looks(other);
