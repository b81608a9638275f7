import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { columns, table, WINES, type Wine } from '@/test/wines';
import { idsOf, MOST } from './bulk';
import { changeRows } from './cache';

const MANY: Wine[] = Array.from({ length: 100_000 }, (_, index) => ({
  id: `w${index}`,
  name: `Wine ${index}`,
  price: '1.00',
  stock: index,
}));

const grid = () => screen.findByRole('grid', { name: 'Wines' });
const endless = () => localStorage.setItem('shopme.table.wines', JSON.stringify({ endless: true }));

describe('rows', () => {
  it('are drawn only where they are seen, of a hundred thousand', async () => {
    endless();
    show(table(() => MANY, { source: { kind: 'client', rows: MANY } }).element);
    expect(await grid()).toHaveAttribute('aria-rowcount', '100001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('follow as one scrolls, if that is liked better than pages', async () => {
    endless();
    const { element, asked } = table(() => MANY.slice(0, 200));
    const { user } = show(element);
    await grid();
    expect(screen.queryByRole('button', { name: 'Next page' })).not.toBeInTheDocument();
    screen.getByRole('rowheader', { name: 'Wine 0' }).focus();
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(asked.map(({ cursor }) => cursor)).toContain('25'));
  });

  it('stand 10, 25, 50 or 100 on a page', async () => {
    const { element, asked } = table(() => MANY.slice(0, 200));
    const { user } = show(element);
    await user.click(await screen.findByRole('combobox', { name: 'Rows per page' }));
    const sizes = await screen.findAllByRole('option');
    expect(sizes.map((one) => one.textContent)).toEqual(['10', '25', '50', '100']);
    await user.click(sizes[3]!);
    await waitFor(() => expect(asked.at(-1)!.limit).toBe(100));
  });

  it('stand out by what is in them', async () => {
    show(table(() => WINES, { rowTone: ({ stock }) => (stock === 0 ? 'bad' : undefined) }).element);
    await grid();
    expect(screen.getByRole('rowheader', { name: 'Wine 00' })).toHaveClass('bg-danger-soft');
    expect(screen.getByRole('rowheader', { name: 'Wine 01' })).not.toHaveClass('bg-danger-soft');
  });

  it('show more of themselves below, by a button and by keys', async () => {
    const { user } = show(table(() => WINES, { expand: (wine) => <p>Grapes of {wine.name}</p> }).element);
    await grid();
    await user.click(screen.getByRole('button', { name: 'More about Wine 02' }));
    expect(screen.getByRole('gridcell', { name: 'Grapes of Wine 02' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'More about Wine 02' })).toHaveAttribute('aria-expanded', 'true');
    screen.getByRole('rowheader', { name: /Wine 04/ }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByText('Grapes of Wine 04')).toBeInTheDocument();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.queryByText('Grapes of Wine 04')).not.toBeInTheDocument();
  });

  it('have cells that are drawn as the page says', async () => {
    const drawn = columns().map((column) =>
      column.id === 'stock' ? { ...column, cell: (wine: Wine) => <meter max={30} value={wine.stock} /> } : column,
    );
    show(table(() => WINES, { columns: drawn }).element);
    await grid();
    expect(screen.getAllByRole('meter')[3]).toHaveValue(3);
  });

  it('have a menu at the right mouse key', async () => {
    const open = vi.fn();
    const rowActions = (wine: Wine) => [{ label: `Open ${wine.name}`, act: () => void open(wine.id) }];
    const { user } = show(table(() => WINES, { rowActions }).element);
    await grid();
    fireEvent.contextMenu(screen.getByRole('rowheader', { name: 'Wine 05' }), { clientX: 5, clientY: 5 });
    await user.click(await screen.findByRole('menuitem', { name: 'Open Wine 05' }));
    expect(open).toHaveBeenCalledWith('w5');
  });

  it('are summed up below, as the page says', async () => {
    const footer = (wines: readonly Wine[]) => `${wines.reduce((sum, { stock }) => sum + stock, 0)} bottles`;
    show(table(() => WINES, { footer }).element);
    expect(await screen.findByText('300 bottles')).toBeInTheDocument();
  });

  it('that are on their way again are told, while the old ones stay', async () => {
    let answer: (() => void) | undefined;
    const source = {
      kind: 'server' as const,
      key: ['wines'],
      list: async () => {
        if (answer === undefined) answer = () => void 0;
        else await new Promise<void>((resolve) => (answer = resolve));
        return { data: WINES, next: null, total: 30, total_is_exact: true };
      },
    };
    const { user } = show(table(() => WINES, { source }).element);
    expect(await grid()).toHaveAttribute('aria-busy', 'false');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('New rows are on their way')).toBeInTheDocument();
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('Wine 00')).toBeInTheDocument();
    act(() => void answer?.());
    await waitFor(() => expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false'));
  });

  it('show a change before the server answered, and without it if that refused', async () => {
    const queries = new QueryClient();
    const key = ['wines', 'list', {}];
    queries.setQueryData(key, {
      pages: [{ data: WINES, next: null, total: 30, total_is_exact: true }],
      pageParams: [],
    });
    const rows = () => queries.getQueryData<{ pages: { data: Wine[]; total: number }[] }>(key)!.pages[0]!;
    const undo = await changeRows<Wine>(queries, ['wines'], (wine) => (wine.id === 'w1' ? undefined : wine));
    expect(rows()).toMatchObject({ total: 29 });
    expect(rows().data.map(({ id }) => id)).not.toContain('w1');
    undo();
    expect(rows()).toMatchObject({ total: 30 });
  });
});

describe('a selection', () => {
  const bulkActions = [{ id: 'x', label: 'Withdraw', icon: () => null, run: () => Promise.resolve([]) } as never];
  const box = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });

  it('stays while one goes from page to page', async () => {
    const { user } = show(table(() => WINES, { bulkActions }).element);
    await grid();
    await user.click(box('Wine 03'));
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('Wine 27');
    expect(screen.getByText('1 selected')).toBeInTheDocument();
    await user.click(box('Wine 27'));
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    await screen.findByText('Wine 03');
    expect(box('Wine 03')).toBeChecked();
    expect(screen.getByText('2 selected')).toBeInTheDocument();
  });

  it('goes from one row to another with Shift, by mouse and by keys', async () => {
    const { user } = show(table(() => WINES, { bulkActions }).element);
    await grid();
    await user.click(box('Wine 02'));
    await user.keyboard('{Shift>}');
    await user.click(box('Wine 05'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('4 selected')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear selection' }));
    screen.getByRole('rowheader', { name: 'Wine 07' }).focus();
    await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getByText('3 selected')).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Wine 09' })).toHaveFocus();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('25 selected')).toBeInTheDocument();
  });

  it('of all that match ends at what lists count, and says so', async () => {
    const ids = await idsOf<Wine>(
      ({ cursor = '0', limit }) =>
        Promise.resolve({
          data: MANY.slice(Number(cursor), Number(cursor) + limit),
          next: String(Number(cursor) + limit),
          total: MOST,
          total_is_exact: false,
        }),
      { limit: 25 },
      ({ id }) => id,
    );
    expect(ids).toHaveLength(MOST);
    const source = {
      kind: 'server' as const,
      key: ['wines'],
      list: () => Promise.resolve({ data: WINES, next: 'more', total: MOST, total_is_exact: false }),
    };
    const { user } = show(table(() => WINES, { bulkActions, source }).element);
    await user.click(await screen.findByRole('checkbox', { name: 'Select all rows of this page' }));
    await user.click(screen.getByRole('button', { name: 'Select the first 10,000 that match' }));
    expect(screen.getByText('10000 selected')).toBeInTheDocument();
  });
});

describe('a filter', () => {
  const value = (index: number) => screen.getAllByLabelText('Value')[index]!;
  const choose = async (user: ReturnType<typeof show>['user'], label: string, index: number, option: string) => {
    await user.click(screen.getAllByRole('combobox', { name: label })[index]!);
    await user.click(await screen.findByRole('option', { name: option }));
  };

  it('joins conditions and groups of them by and and or', async () => {
    const { element, asked } = table(() => WINES);
    const { user, url } = show(element);
    await user.click(await screen.findByRole('button', { name: 'Filter' }));
    await user.type(value(0), 'red');
    await user.click(screen.getByRole('button', { name: 'Add group' }));
    await choose(user, 'Column', 1, 'Stock');
    await user.type(value(1), '5');
    const group = screen.getAllByRole('group', { name: 'Conditions' })[1]!;
    await user.click(within(group).getByRole('button', { name: 'Add condition' }));
    await choose(user, 'Column', 2, 'Price');
    await choose(user, 'Comparison', 2, 'is at least');
    await user.type(value(2), '10');
    await waitFor(() => expect(url.now.get('filter')).toBe('name co red and (stock eq 5 or price ge 10)'));
    await choose(user, 'How conditions join', 0, 'or');
    await waitFor(() => expect(asked.at(-1)!.filter).toBe('name co red or (stock eq 5 or price ge 10)'));
  });

  it('that is at work shows at its column and at its button', async () => {
    show(table(() => WINES).element, '?filter=stock%20lt%205');
    await grid();
    expect(within(screen.getByRole('columnheader', { name: /Stock/ })).getByLabelText('Filtered')).toBeInTheDocument();
    expect(within(screen.getByRole('columnheader', { name: /Name/ })).queryByLabelText('Filtered')).toBeNull();
    expect(screen.getByRole('button', { name: /^Filter/ })).toHaveTextContent('1');
  });

  it('begins at a column, with the input that fits it', async () => {
    const kinds = [
      ...columns(),
      { id: 'bottled', header: 'Bottled', kind: 'date' as const, filterable: true },
      {
        id: 'colour',
        header: 'Colour',
        kind: 'choice' as const,
        filterable: true,
        choices: [{ value: 'red', label: 'Red' }],
      },
    ];
    const { user, url } = show(table(() => WINES, { columns: kinds }).element);
    await grid();
    await user.click(screen.getByRole('button', { name: 'Column Bottled' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Filter by this column' }));
    expect(await screen.findByLabelText('Value')).toHaveAttribute('type', 'date');
    await user.click(screen.getByRole('button', { name: 'Column Colour' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Filter by this column' }));
    await user.click(await screen.findByRole('button', { name: 'Value: Choose …' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Red' }));
    await waitFor(() => expect(url.now.get('filter')).toBe('colour in (red)'));
  });

  it('is typed as a search over all columns, at its key', async () => {
    const { element, asked } = table(() => WINES);
    const { user } = show(element);
    await grid();
    await user.keyboard('/');
    await user.keyboard('barolo');
    await waitFor(() => expect(asked.at(-1)!.q).toBe('barolo'));
  });
});
