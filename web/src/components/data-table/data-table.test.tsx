import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { show } from '@/test/render';
import { columns, table, WINES } from '@/test/wines';

const firstRow = async () => (await screen.findAllByRole('row'))[1]!;

describe('the table', () => {
  it('tells a screen reader how large it is and where it stands', async () => {
    const { element } = table(() => WINES);
    show(element);
    const grid = await screen.findByRole('grid', { name: 'Wines' });
    expect(grid).toHaveAttribute('aria-rowcount', '31');
    expect(grid).toHaveAttribute('aria-colcount', '3');
    expect(await firstRow()).toHaveAttribute('aria-rowindex', '2');
  });

  it('asks the server for the view in the address', async () => {
    const { element, asked } = table(() => WINES);
    show(element, '?q=red&filter=stock%20lt%205&sort=-price,name');
    await screen.findByRole('grid');
    expect(asked[0]).toMatchObject({ q: 'red', filter: 'stock lt 5', sort: '-price,name', limit: 25 });
  });

  it('sorts by a click, and by one more column at a shift-click', async () => {
    const { element } = table(() => WINES);
    const { user, url } = show(element);
    await user.click(await screen.findByRole('button', { name: 'Price' }));
    await waitFor(() => expect(url.now.get('sort')).toMatch(/^-?price$/));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    await user.keyboard('{/Shift}');
    await waitFor(() => expect(url.now.get('sort')).toMatch(/^-?price,-?name$/));
  });

  it('goes from page to page', async () => {
    const { element } = table(() => WINES);
    const { user } = show(element);
    await user.click(await screen.findByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('Wine 25')).toBeInTheDocument();
    expect(screen.getByText('26–30 of 30')).toBeInTheDocument();
    expect(await firstRow()).toHaveAttribute('aria-rowindex', '27');
  });

  it('moves its focus by the arrow keys', async () => {
    const { element } = table(() => WINES);
    const { user } = show(element);
    await screen.findByRole('grid');
    screen.getByRole('rowheader', { name: 'Wine 00' }).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('gridcell', { name: '€1.50' })).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('button', { name: 'Price' })).toHaveFocus();
  });

  it('refuses a wrong value in its cell and keeps a right one', async () => {
    const save = vi.fn(() => Promise.resolve());
    const { element } = table(() => WINES, { columns: columns(save) });
    const { user } = show(element);
    await screen.findByRole('grid');
    screen.getByRole('gridcell', { name: '3' }).focus();
    await user.keyboard('{Enter}');
    const input = screen.getByRole('textbox', { name: 'Stock' });
    await user.clear(input);
    await user.type(input, 'many{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('A whole number, 0 or more');
    await user.clear(input);
    await user.type(input, '12{Enter}');
    await waitFor(() => expect(save).toHaveBeenCalledWith(WINES[3], '12'));
    expect(screen.queryByRole('textbox', { name: 'Stock' })).not.toBeInTheDocument();
  });

  it('shows in the cell what the server refused', async () => {
    const errors = [{ field: 'stock', rule: 'max', message: 'must be at most 9' }];
    const save = vi.fn(() => Promise.reject(new Problem(400, { errors })));
    const { element } = table(() => WINES, { columns: columns(save) });
    const { user } = show(element);
    await screen.findByRole('grid');
    await user.dblClick(screen.getByRole('gridcell', { name: '4' }));
    await user.keyboard('99{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('must be at most 9');
  });

  it('does something to all that match, seen or not, and tells which were refused', async () => {
    const run = vi.fn((ids: string[]) =>
      Promise.resolve(ids.filter((id) => id === 'w7').map((id) => ({ id, message: 'It is sold.' }))),
    );
    const { element } = table(() => WINES, {
      bulkActions: [{ id: 'x', label: 'Withdraw', icon: () => null, run } as never],
    });
    const { user } = show(element);
    await user.click(await screen.findByRole('checkbox', { name: 'Select all rows of this page' }));
    expect(screen.getByText('25 selected')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Select all 30 that match' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    const dialog = await screen.findByRole('dialog', { name: '1 row was refused' });
    expect(within(dialog).getByText('Wine 07')).toBeInTheDocument();
    expect(run.mock.calls.flatMap(([ids]) => ids)).toHaveLength(30);
  });

  it('says why it is empty', async () => {
    const { element } = table(() => []);
    show(element);
    expect(await screen.findByText('No wine')).toBeInTheDocument();
  });

  it('offers to widen a search that found nothing', async () => {
    const { element } = table(({ q }) => (q ? [] : WINES));
    const { user } = show(element, '?q=beer');
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[1]!);
    expect(await screen.findByText('Wine 00')).toBeInTheDocument();
  });

  it('shows a refusal as one', async () => {
    const { element } = table(() => {
      throw new Problem(403);
    });
    show(element);
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('remembers which columns somebody likes', async () => {
    const { element } = table(() => WINES);
    const { user } = show(element);
    await user.click(await screen.findByRole('button', { name: 'Columns and view' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Stock' }));
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: /Stock/ })).not.toBeInTheDocument());
    expect(localStorage.getItem('shopme.table.wines')).toContain('"stock":false');
  });

  it('works off rows that are all here in the same way', async () => {
    const { element } = table(() => WINES, { source: { kind: 'client', rows: WINES } });
    show(element, '?filter=stock%20ge%2028&sort=-name');
    expect(await firstRow()).toHaveTextContent('Wine 29');
    expect(screen.getByText('1–2 of 2')).toBeInTheDocument();
  });
});
