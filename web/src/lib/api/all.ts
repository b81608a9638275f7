import type { ListPage } from './lists';

const MOST = 200;

/** All rows of a list that is never long, for pages that search and sort them by themselves. */
export async function all<Row>(page: (query: { limit: number; cursor?: string }) => Promise<unknown>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ;) {
    const { data, next } = (await page({ limit: MOST, cursor })) as ListPage<Row>;
    rows.push(...data);
    if (!next) return rows;
    cursor = next;
  }
}
