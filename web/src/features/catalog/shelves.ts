import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeRows } from '@/components/data-table';
import { ask } from '@/lib/api/client';
import {
  categoriesArrange,
  categoriesCreate,
  categoriesDelete,
  categoriesGet,
  categoriesList,
  categoriesRestore,
  categoriesUpdate,
  servicesCreate,
  servicesDelete,
  servicesGet,
  servicesList,
  servicesRestore,
  servicesUpdate,
  type Category,
  type Service,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged, type Tagged } from '@/lib/api/tagged';

/** What products stand on: a category, or a service. Both are looked after in the same way. */
export type ShelfKind = 'categories' | 'services';
export type Shelf = Category | Service;
/** What may be written of either; `null` clears. */
export interface ShelfWrite {
  name?: string;
  description?: string | null;
  status?: string;
  base_price?: string | null;
}

type Body = never;

const API = {
  categories: {
    list: (query: ListQuery, signal?: AbortSignal) => ask(categoriesList({ query, signal })),
    get: (category: string, signal?: AbortSignal) => tagged(categoriesGet({ path: { category }, signal })),
    create: (body: ShelfWrite) => ask(categoriesCreate({ body: body as Body })),
    update: (category: string, body: ShelfWrite, etag?: string) =>
      ask(categoriesUpdate({ path: { category }, body: body as Body, headers: ifMatch(etag) })),
    remove: (category: string, move_to?: string) => ask(categoriesDelete({ path: { category }, query: { move_to } })),
    restore: (category: string) => ask(categoriesRestore({ path: { category } })),
  },
  services: {
    list: (query: ListQuery, signal?: AbortSignal) => ask(servicesList({ query, signal })),
    get: (service: string, signal?: AbortSignal) => tagged(servicesGet({ path: { service }, signal })),
    create: (body: ShelfWrite) => ask(servicesCreate({ body: body as Body })),
    update: (service: string, body: ShelfWrite, etag?: string) =>
      ask(servicesUpdate({ path: { service }, body: body as Body, headers: ifMatch(etag) })),
    remove: (service: string, move_to?: string) => ask(servicesDelete({ path: { service }, query: { move_to } })),
    restore: (service: string) => ask(servicesRestore({ path: { service } })),
  },
};

export const listCategories = API.categories.list as (
  query: ListQuery,
  signal?: AbortSignal,
) => Promise<ListPage<Category>>;
export const listServices = API.services.list as (query: ListQuery, signal?: AbortSignal) => Promise<ListPage<Service>>;

export function useShelf(kind: ShelfKind, id: string | undefined) {
  return useQuery({
    queryKey: [kind, 'one', id],
    queryFn: ({ signal }) => API[kind].get(id!, signal) as Promise<Tagged<Shelf>>,
    enabled: id !== undefined,
  });
}

export function useSaveShelf(kind: ShelfKind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body, etag }: { id?: string; body: ShelfWrite; etag?: string }): Promise<Shelf> =>
      id ? API[kind].update(id, body, etag) : API[kind].create(body),
    meta: { silent: true },
    onMutate: ({ id, body }) =>
      changeRows<Shelf>(queries, [kind], (row) => (row.id === id ? { ...row, ...body } : row)),
    onError: (_error, _change, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: [kind] }),
  });
}

/** Deletes a shelf, its products go to another; or brings it back. */
export function useMoveShelf(kind: ShelfKind) {
  const queries = useQueryClient();
  const settled = {
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [kind] }),
        queries.invalidateQueries({ queryKey: ['products'] }),
      ]),
  };
  return {
    remove: useMutation({
      mutationFn: ({ id, moveTo }: { id: string; moveTo?: string }) => API[kind].remove(id, moveTo),
      ...settled,
    }),
    restore: useMutation({ mutationFn: (id: string): Promise<Shelf> => API[kind].restore(id), ...settled }),
  };
}

const ORDERED = ['categories', 'ordered'] as const;

/** The categories as clients see them; more than 200 are put into order in the table. */
export function useOrderedCategories() {
  return useQuery({
    queryKey: ORDERED,
    queryFn: ({ signal }) => listCategories({ sort: 'sort_order,name', limit: 200 }, signal),
  });
}

/** Puts the categories into this order at once; if it is refused, the order before comes back. */
export function useOrderCategories() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (categories: string[]) => ask(categoriesArrange({ body: { categories } })),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: ORDERED });
      const before = queries.getQueryData<ListPage<Category>>(ORDERED);
      if (before) {
        const data = [...before.data].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
        queries.setQueryData(ORDERED, { ...before, data });
      }
      return () => queries.setQueryData(ORDERED, before);
    },
    onError: (_error, _ids, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['categories'] }),
  });
}
