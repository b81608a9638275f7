import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ZodType } from '@/lib/zod';
import type { MenuEntries } from '@/components/ui/menu';
import type { ListPage, ListQuery } from '@/lib/api/lists';

/** What stands in a column; it decides the filter's operators and input, and how a value is written. */
export type ColumnKind = 'text' | 'number' | 'money' | 'date' | 'choice' | 'reference' | 'boolean';

export interface ColumnChoice {
  value: string;
  label: string;
}

export interface CellEdit<Row> {
  input: 'text' | 'decimal' | 'integer' | 'choice';
  /** Says what may be typed; its messages are keys of `validation`, or sentences. */
  schema: ZodType<string>;
  /** A [Problem] with an error for this field is shown in the cell. */
  save: (row: Row, value: string) => Promise<unknown>;
  /** Not every row may be edited. */
  when?: (row: Row) => boolean;
}

/** A column, declared once: header, filter, cell, editor and export derive from it. */
export interface Column<Row> {
  /** The field's name in the API: what `sort`, `filter` and `fields` say. */
  id: string;
  header: string;
  kind: ColumnKind;
  /** What the row has there; without it the property named like the column. */
  value?: (row: Row) => unknown;
  /** How it is shown; without it as its kind is written. */
  cell?: (row: Row) => ReactNode;
  width?: number;
  sortable?: boolean;
  filterable?: boolean;
  /** Of a choice or a reference. */
  choices?: readonly ColumnChoice[];
  edit?: CellEdit<Row>;
  /** Not shown until somebody asks for it. */
  hidden?: boolean;
  /** The column that names the row: stays at the start and cannot be hidden. */
  primary?: boolean;
  /** What exports call it, if not by its id; `false` if they do not have it. */
  exported?: string | false;
  /** Its place on a phone, where rows are cards; without one it is not shown there. */
  phone?: 'side' | 'detail';
}

/** Where the rows come from. */
export type Source<Row> =
  | {
      /** The server filters, sorts and pages. */
      kind: 'server';
      /** Begins the keys of all its queries, so that they can be made stale together. */
      key: readonly unknown[];
      list: (query: ListQuery, signal?: AbortSignal) => Promise<ListPage<Row>>;
      /** Of the API, `/api/products`: where its exports are. */
      path?: string;
    }
  | { kind: 'client'; rows: readonly Row[]; loading?: boolean };

export interface RowFailure {
  id: string;
  message: string;
}

export interface BulkAction {
  id: string;
  label: string;
  icon: LucideIcon;
  danger?: boolean;
  /** Asked first. */
  confirm?: (count: number) => { title: string; description?: string; action: string };
  /** Does it to at most 200 rows; is called again for more. Returns what was refused. */
  run: (ids: string[]) => Promise<RowFailure[]>;
}

export interface DataTableProps<Row> {
  /** Keeps its preferences under this name. */
  id: string;
  label: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** What a screen reader calls the row. */
  rowName: (row: Row) => string;
  source: Source<Row>;
  /** Opens the row's details. */
  onOpen?: (row: Row) => void;
  /** At the end of the row and at the right mouse key. */
  rowActions?: (row: Row) => MenuEntries;
  bulkActions?: readonly BulkAction[];
  /** A row that stands out, by what is in it. */
  rowTone?: (row: Row) => 'warn' | 'bad' | undefined;
  /** More of a row, below it. */
  expand?: (row: Row) => ReactNode;
  /** Of the rows that are shown, below them. */
  footer?: (rows: readonly Row[]) => ReactNode;
  /** When there is nothing at all. */
  empty: ReactNode;
  /** Whether deleted rows can be looked at. */
  withDeleted?: boolean;
  /** False where the server's list knows no full-text search. */
  searchable?: boolean;
  /** More controls beside the search. */
  tools?: ReactNode;
  defaultSort?: string;
}
