/** How a list is asked for: see docs/api.md, "Lists". */
export interface ListQuery {
  limit: number;
  cursor?: string;
  sort?: string;
  filter?: string;
  q?: string;
  deleted?: boolean;
}

/** A part of a list. */
export interface ListPage<Row> {
  data: Row[];
  next: string | null;
  total: number;
  total_is_exact: boolean;
}
