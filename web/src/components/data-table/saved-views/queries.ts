import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import {
  tableViewsAdd,
  tableViewsChange,
  tableViewsDelete,
  tableViewsList,
  tableViewsRestore,
  type TableViewBody,
  type TableViewJson,
} from '@/lib/api/generated';
import { readDefinition, type Definition } from './definition';

export interface SavedView extends Omit<TableViewJson, 'definition'> {
  definition: Definition;
}

const VIEWS = ['table-views'] as const;

/** The views of a table that this person may see: their own, and what others share. */
export function useSavedViews(table: string) {
  return useQuery({
    queryKey: [...VIEWS, table],
    queryFn: ({ signal }) =>
      ask(tableViewsList({ query: { filter: `table eq ${table}`, sort: 'name', limit: 200 }, signal })),
    select: ({ data }) => data.map((view): SavedView => ({ ...view, definition: readDefinition(view.definition) })),
    staleTime: 60_000,
  });
}

type Body = Omit<TableViewBody, 'definition'> & { definition?: Definition };

/** Adds a view, changes one, removes one or brings it back. */
export function useSavedViewChanges(table: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: VIEWS });
  const body = (given: Body) => given;
  return {
    add: useMutation({
      mutationFn: (given: Body) => ask(tableViewsAdd({ body: { ...body(given), table } })),
      meta: { silent: true },
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ id, ...given }: Body & { id: string }) =>
        ask(tableViewsChange({ path: { view: id }, body: body(given) })),
      meta: { silent: true },
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: string) => ask(tableViewsDelete({ path: { view: id } })), onSuccess }),
    restore: useMutation({ mutationFn: (id: string) => ask(tableViewsRestore({ path: { view: id } })), onSuccess }),
  };
}
