import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '.';
import { show } from '@/test/render';
import { server } from '@/test/server';
import { columns, table, WINES, type Wine } from '@/test/wines';

const SOURCE: Source<Wine> = {
  kind: 'server',
  key: ['wines'],
  path: '/api/wines',
  list: () => Promise.resolve({ data: WINES, next: null, total: 30, total_is_exact: true }),
};

let asked: URLSearchParams;
const saved = vi.fn();

beforeEach(() => {
  saved.mockClear();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved(this.download);
  });
  server.use(
    http.get('*/api/wines/export', ({ request }) => {
      asked = new URL(request.url).searchParams;
      return new HttpResponse('Name\n', { headers: { 'Content-Disposition': 'attachment; filename="wines.csv"' } });
    }),
  );
});

const exporting = async (search: string, format: string) => {
  const { user } = show(table(() => WINES, { source: SOURCE }).element, search);
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: format }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith('wines.csv'));
};

describe('an export', () => {
  it.each([
    ['CSV', 'csv'],
    ['Excel', 'xlsx'],
    ['PDF', 'pdf'],
  ])('as %s is asked of the server with exactly what is filtered', async (label, format) => {
    await exporting('?q=red&filter=stock%20lt%205&sort=-price', label);
    expect(Object.fromEntries(asked)).toEqual({
      format,
      q: 'red',
      filter: 'stock lt 5',
      sort: '-price',
      fields: 'name,price,stock',
    });
  });

  it('has the columns that are shown, as exports call them', async () => {
    localStorage.setItem('shopme.table.wines', JSON.stringify({ order: ['stock', 'name', 'price'] }));
    const named = columns().map((column) => (column.id === 'price' ? { ...column, exported: 'unit_price' } : column));
    const { user } = show(table(() => WINES, { source: SOURCE, columns: named }).element);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    await waitFor(() => expect(asked?.get('fields')).toBe('name,stock,unit_price'));
  });

  it('has all columns if that is wanted', async () => {
    const { user } = show(table(() => WINES, { source: SOURCE }).element);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'With all columns' }));
    await user.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(asked.has('fields')).toBe(false);
  });

  it('has only the rows that are chosen, from the bar of what is done with them', async () => {
    const { user } = show(table(() => WINES, { source: SOURCE }).element, '?q=wine');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Wine 01' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Select Wine 03' }));
    await user.click(screen.getAllByRole('button', { name: 'Export' })[1]!);
    await user.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    await waitFor(() => expect(asked?.get('filter')).toBe('id in (w1, w3)'));
    expect(asked.has('q')).toBe(false);
  });
});
