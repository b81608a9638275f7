import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { changeRows, type RowFailure } from '@/components/data-table';
import { ask } from '@/lib/api/client';
import {
  ordersAdvance,
  ordersBulk,
  ordersChange,
  ordersDelete,
  ordersGet,
  ordersList,
  ordersPaid,
  ordersRestore,
  type OrderChangesBody,
  type OrderJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';
import type { Status } from './status';

export const ORDERS = ['orders'] as const;
const BOARD = [...ORDERS, 'board'] as const;

export const listOrders = (query: ListQuery, signal?: AbortSignal) =>
  ask(ordersList({ query, signal })) as Promise<ListPage<OrderJson>>;

/** The orders of one column of the board, the newest first. */
export function useColumn(status: Status) {
  return useInfiniteQuery({
    queryKey: [...BOARD, status],
    queryFn: ({ pageParam, signal }) =>
      listOrders({ filter: `status eq ${status}`, sort: '-placed_at', limit: 20, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useOrder(id: string | undefined) {
  return useQuery({
    queryKey: [...ORDERS, 'one', id],
    queryFn: ({ signal }) => tagged(ordersGet({ path: { order: id! }, signal })),
    enabled: id !== undefined,
  });
}

type Column = InfiniteData<ListPage<OrderJson>>;

// The card goes to the head of its new column before the server answered.
async function moveCard(queries: QueryClient, order: OrderJson, to: Status) {
  await queries.cancelQueries({ queryKey: BOARD });
  const before = queries.getQueriesData<Column>({ queryKey: BOARD });
  for (const [key, column] of before) {
    if (!column) continue;
    const gone = column.pages.some((page) => page.data.some(({ id }) => id === order.id));
    const come = key.at(-1) === to;
    const total = (column.pages[0]?.total ?? 0) + (come ? 1 : 0) - (gone ? 1 : 0);
    const pages = column.pages.map((page, index) => ({
      ...page,
      total,
      data: [
        ...(come && index === 0 ? [{ ...order, status: to, allowed: [] }] : []),
        ...page.data.filter(({ id }) => id !== order.id),
      ],
    }));
    queries.setQueryData<Column>(key, { ...column, pages });
  }
  return () => before.forEach(([key, column]) => queries.setQueryData(key, column));
}

export interface Step {
  order: OrderJson;
  to: Status;
  tracking?: string;
}

/** Moves an order on. Its own rules guard it: a step that somebody took meanwhile is refused. */
export function useAdvance() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ order, to, tracking }: Step) =>
      ask(ordersAdvance({ path: { order: order.id }, body: { status: to, ...(tracking && { tracking }) } })),
    onMutate: async ({ order, to }: Step) => {
      const putCardBack = await moveCard(queries, order, to);
      const putRowBack = await changeRows<OrderJson>(queries, ORDERS, (row) =>
        row.id === order.id ? { ...row, status: to, allowed: [] } : row,
      );
      return () => {
        putCardBack();
        putRowBack();
      };
    },
    onError: (_error, _step, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ORDERS }),
  });
}

export function useChangeOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes, etag }: { id: string; changes: OrderChangesBody; etag?: string }) =>
      ask(ordersChange({ path: { order: id }, body: changes, headers: ifMatch(etag) })),
    meta: { silent: true },
    onSettled: () => queries.invalidateQueries({ queryKey: ORDERS }),
  });
}

export function usePay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: string) => ask(ordersPaid({ path: { order } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ORDERS }),
  });
}

/** Deletes an order, or brings it back: either way it leaves the list it is looked at in. */
export function useMoveOrder(to: 'deleted' | 'back') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, () => void>({
    mutationFn: (order) =>
      to === 'deleted' ? ask(ordersDelete({ path: { order } })) : ask(ordersRestore({ path: { order } })),
    onMutate: (id) => changeRows<OrderJson>(queries, ORDERS, (row) => (row.id === id ? undefined : row)),
    onError: (_error, _id, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ORDERS }),
  });
}

/** Moves many orders on. */
export function useBulkOrders() {
  const queries = useQueryClient();
  return async (ids: string[], status: Status): Promise<RowFailure[]> => {
    const body: object = { update: ids.map((id) => ({ id, status })) };
    const { data } = await ask(ordersBulk({ body: body }));
    await queries.invalidateQueries({ queryKey: ORDERS });
    return data
      .filter((row) => row.error)
      .map((row) => ({ id: row.id ?? ids[row.index] ?? '', message: row.error?.detail ?? '' }));
  };
}
