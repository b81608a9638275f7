import type { ListPage, ListQuery } from '@/lib/api/lists';
import type { RowFailure } from './types';

const BATCH = 200;

export interface Progress {
  done: number;
  total: number;
  failed: RowFailure[];
}

/** Rows that one act is done to; as far as lists count. */
export const MOST = 10_000;

/** The ids of the rows that match, found page by page; [MOST] of them at most. */
export async function idsOf<Row>(
  list: (query: ListQuery) => Promise<ListPage<Row>>,
  query: Omit<ListQuery, 'cursor'>,
  rowId: (row: Row) => string,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...query, limit: BATCH, cursor });
    ids.push(...page.data.map(rowId));
    cursor = page.next ?? undefined;
  } while (cursor && ids.length < MOST);
  return ids.slice(0, MOST);
}

/** Does something to many rows, some at a time, and tells how far it is. */
export async function inBatches(
  ids: readonly string[],
  run: (ids: string[]) => Promise<RowFailure[]>,
  tell: (progress: Progress) => void,
): Promise<Progress> {
  let progress: Progress = { done: 0, total: ids.length, failed: [] };
  tell(progress);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const failed = await run(batch);
    progress = { ...progress, done: from + batch.length, failed: [...progress.failed, ...failed] };
    tell(progress);
  }
  return progress;
}
