import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { processed } from './client-rows';
import { filterText } from './filter/filter';
import type { Column, Source } from './types';
import { sortText, type TableView } from './use-table-url-state';

export interface Rows<Row> {
  rows: readonly Row[];
  total: number;
  totalIsExact: boolean;
  loading: boolean;
  /** New rows are on their way while the old ones are shown. */
  refreshing: boolean;
  error: unknown;
  hasNext: boolean;
  fetchNext: () => void;
  refetch: () => void;
  /** What was asked, page aside. */
  query: Omit<ListQuery, 'cursor'>;
}

const NO_PAGES: ListPage<never>[] = [];

function queryOf(view: TableView, size: number): Omit<ListQuery, 'cursor'> {
  const [filter, sort] = [filterText(view.filter), sortText(view.sort)];
  return {
    limit: size,
    ...(sort && { sort }),
    ...(filter && { filter }),
    ...(view.q && { q: view.q }),
    ...(view.deleted && { deleted: true }),
  };
}

/** The rows of a view, of a page of it or as far as somebody scrolled. */
export function useRows<Row>(
  source: Source<Row>,
  columns: readonly Column<Row>[],
  view: TableView,
  { size, endless }: { size: number; endless: boolean },
): Rows<Row> {
  const query = useMemo(() => queryOf(view, size), [view, size]);
  const server = source.kind === 'server' ? source : undefined;
  const answer = useInfiniteQuery({
    queryKey: [...(server?.key ?? ['no-list']), 'list', query],
    queryFn: ({ pageParam, signal }) => server!.list({ ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: server !== undefined,
    placeholderData: keepPreviousData,
  });
  const pages = answer.data?.pages ?? NO_PAGES;
  const { hasNextPage, isFetching, fetchNextPage } = answer;
  const missing = !endless && view.page > pages.length && hasNextPage && !isFetching;
  // A cursor leads to the next page only: a page further on is reached through those before it.
  useEffect(() => {
    if (missing) void fetchNextPage();
  }, [missing, fetchNextPage]);
  const local = useMemo(
    () => (source.kind === 'client' ? processed(source.rows, columns, view) : []),
    [source, columns, view],
  );
  const served = useMemo(
    () => (endless ? pages.flatMap((page) => page.data) : (pages[Math.min(view.page, pages.length) - 1]?.data ?? [])),
    [pages, endless, view.page],
  );
  if (source.kind === 'client') {
    const from = endless ? 0 : (view.page - 1) * size;
    return {
      rows: endless ? local : local.slice(from, from + size),
      total: local.length,
      totalIsExact: true,
      loading: source.loading ?? false,
      refreshing: false,
      error: null,
      hasNext: !endless && from + size < local.length,
      fetchNext: () => undefined,
      refetch: () => undefined,
      query,
    };
  }
  return {
    rows: served,
    total: pages[0]?.total ?? 0,
    totalIsExact: pages[0]?.total_is_exact ?? true,
    loading: answer.isPending,
    refreshing: isFetching && !answer.isPending,
    error: answer.error,
    hasNext: view.page < pages.length || hasNextPage,
    fetchNext: () => void fetchNextPage(),
    refetch: () => void answer.refetch(),
    query,
  };
}
