import { parseAsBoolean, parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { SortingState } from '@tanstack/react-table';
import { filterText, NOTHING, type Group } from './filter/filter';
import { parseFilter } from './filter/parse';
import type { Column } from './types';

/** A view as the address holds it: it can be kept, sent to somebody and opened again. */
export interface TableView {
  q: string;
  filter: Group;
  sort: SortingState;
  /** From 1. */
  page: number;
  deleted: boolean;
}

const PARSERS = {
  q: parseAsString.withDefault(''),
  filter: parseAsString.withDefault(''),
  sort: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
  deleted: parseAsBoolean.withDefault(false),
};

export const sortText = (sort: SortingState) => sort.map(({ id, desc }) => (desc ? '-' : '') + id).join(',');

function parseSort(text: string, sortable: (id: string) => boolean): SortingState {
  return text
    .split(',')
    .map((part) => ({ id: part.replace(/^-/, ''), desc: part.startsWith('-') }))
    .filter(({ id }) => sortable(id));
}

/** A filter and an order as text, read; what the table does not know in there is left out. */
export function parsed<Row>(columns: readonly Column<Row>[], text: { filter: string; sort: string }) {
  const named = (id: string) => columns.find((column) => column.id === id);
  return {
    filter: parseFilter(text.filter, (id) => named(id)?.filterable ?? false) ?? NOTHING,
    sort: parseSort(text.sort, (id) => named(id)?.sortable ?? false),
  };
}

/** The view lives in the address. */
export function useTableUrlState<Row>(columns: readonly Column<Row>[], defaultSort: string) {
  const [url, setUrl] = useQueryStates(PARSERS, { history: 'replace', clearOnDefault: true });
  const view = useMemo<TableView>(
    () => ({
      q: url.q,
      ...parsed(columns, { filter: url.filter, sort: url.sort || defaultSort }),
      page: Math.max(url.page, 1),
      deleted: url.deleted,
    }),
    [url, columns, defaultSort],
  );
  const change = (next: Partial<TableView>) => {
    const { filter, sort, ...rest } = next;
    const sorted = sort && sortText(sort);
    void setUrl({
      page: 1,
      ...rest,
      ...(filter && { filter: filterText(filter) }),
      ...(sorted !== undefined && { sort: sorted === defaultSort ? '' : sorted }),
    });
  };
  return [view, change] as const;
}
