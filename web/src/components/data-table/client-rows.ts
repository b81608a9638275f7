import { isGroup, isWhole, type Group, type Rule } from './filter/filter';
import type { Column } from './types';
import type { TableView } from './use-table-url-state';

export function valueOf<Row>(column: Column<Row>, row: Row): unknown {
  return column.value ? column.value(row) : (row as Record<string, unknown>)[column.id];
}

export const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  return a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : a.localeCompare(b);
}

function holds({ operator, values }: Rule, raw: unknown): boolean {
  const value = textOf(raw);
  const wanted = values[0] ?? '';
  const [low, seek] = [value.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case 'eq':
      return compare(value, wanted) === 0;
    case 'ne':
      return compare(value, wanted) !== 0;
    case 'gt':
      return compare(value, wanted) > 0;
    case 'ge':
      return compare(value, wanted) >= 0;
    case 'lt':
      return compare(value, wanted) < 0;
    case 'le':
      return compare(value, wanted) <= 0;
    case 'co':
      return low.includes(seek);
    case 'sw':
      return low.startsWith(seek);
    case 'ew':
      return low.endsWith(seek);
    case 'in':
      return values.includes(value);
    case 'pr':
      return value !== '';
    case 'empty':
      return value === '';
  }
}

function passes<Row>(group: Group, row: Row, columns: Map<string, Column<Row>>): boolean {
  const parts = group.parts.filter((part) => isGroup(part) || isWhole(part));
  if (parts.length === 0) return true;
  const one = (part: Rule | Group) => {
    if (isGroup(part)) return passes(part, row, columns);
    const column = columns.get(part.field);
    return column === undefined || holds(part, valueOf(column, row));
  };
  return group.join === 'and' ? parts.every(one) : parts.some(one);
}

/** Searches, filters and sorts rows that are all here, as the server does it with its own. */
export function processed<Row>(rows: readonly Row[], columns: readonly Column<Row>[], view: TableView): Row[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const seek = view.q.toLowerCase();
  const found = rows.filter(
    (row) =>
      (seek === '' || columns.some((column) => textOf(valueOf(column, row)).toLowerCase().includes(seek))) &&
      passes(view.filter, row, byId),
  );
  return found.sort((a, b) => {
    for (const { id, desc } of view.sort) {
      const column = byId.get(id);
      if (!column) continue;
      const order = compare(textOf(valueOf(column, a)), textOf(valueOf(column, b)));
      if (order !== 0) return desc ? -order : order;
    }
    return 0;
  });
}
