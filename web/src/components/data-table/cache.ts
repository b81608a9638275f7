import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ListPage } from '@/lib/api/lists';

type Cached<Row> = InfiniteData<ListPage<Row>>;

/**
 * Changes rows in every cached list under `key` at once, before the server answered.
 *
 * @param change gives the row's new form, or nothing if it leaves the list
 * @returns puts back what was there
 */
export async function changeRows<Row extends { id: string }>(
  queries: QueryClient,
  key: readonly unknown[],
  change: (row: Row) => Row | undefined,
): Promise<() => void> {
  const filter = { queryKey: [...key, 'list'] };
  await queries.cancelQueries(filter);
  const before = queries.getQueriesData<Cached<Row>>(filter);
  queries.setQueriesData<Cached<Row>>(
    filter,
    (cached) => cached && { ...cached, pages: changed(cached.pages, change) },
  );
  return () => before.forEach(([one, data]) => queries.setQueryData(one, data));
}

function changed<Row>(pages: ListPage<Row>[], change: (row: Row) => Row | undefined): ListPage<Row>[] {
  let gone = 0;
  const next = pages.map((page) => ({
    ...page,
    data: page.data.flatMap((row) => {
      const now = change(row);
      if (now === undefined) gone++;
      return now === undefined ? [] : [now];
    }),
  }));
  return next.map((page) => ({ ...page, total: page.total - gone }));
}
