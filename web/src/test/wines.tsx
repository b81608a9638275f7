import { vi } from 'vitest';
import { z } from '@/lib/zod';
import type { ListQuery } from '@/lib/api/lists';
import { DataTable, type Column } from '@/components/data-table';

/** A list of wines as tests of the table need it. */
export interface Wine {
  id: string;
  name: string;
  price: string;
  stock: number;
}

export const WINES: Wine[] = Array.from({ length: 30 }, (_, index) => ({
  id: `w${index}`,
  name: `Wine ${String(index).padStart(2, '0')}`,
  price: `${index}.50`,
  stock: index,
}));

export function columns(save = vi.fn(() => Promise.resolve())): Column<Wine>[] {
  return [
    { id: 'name', header: 'Name', kind: 'text', primary: true, sortable: true, filterable: true },
    { id: 'price', header: 'Price', kind: 'money', sortable: true, filterable: true },
    {
      id: 'stock',
      header: 'Stock',
      kind: 'number',
      sortable: true,
      filterable: true,
      edit: { input: 'integer', schema: z.string().regex(/^\d+$/, 'validation.whole'), save },
    },
  ];
}

export function table(list: (query: ListQuery) => Wine[], more: Partial<Parameters<typeof DataTable<Wine>>[0]> = {}) {
  const asked: ListQuery[] = [];
  const source = {
    kind: 'server' as const,
    key: ['wines'],
    list: (query: ListQuery) => {
      asked.push(query);
      const rows = list(query);
      const from = Number(query.cursor ?? 0);
      const data = rows.slice(from, from + query.limit);
      const next = from + query.limit < rows.length ? String(from + query.limit) : null;
      return Promise.resolve({ data, next, total: rows.length, total_is_exact: true });
    },
  };
  const element = (
    <DataTable<Wine>
      id="wines"
      label="Wines"
      columns={columns()}
      source={source}
      rowId={(wine) => wine.id}
      rowName={(wine) => wine.name}
      empty={<p>No wine</p>}
      {...more}
    />
  );
  return { element, asked };
}
