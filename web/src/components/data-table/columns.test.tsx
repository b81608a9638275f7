import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { server } from '@/test/server';
import { table, WINES } from '@/test/wines';

const headers = () => screen.getAllByRole('columnheader').map((header) => within(header).getAllByRole('button')[0]!);
const names = () => headers().map((header) => header.textContent);

let kept: Record<string, unknown>;

beforeEach(() => {
  kept = {};
  server.use(
    http.get('*/api/me/preferences', () => HttpResponse.json(kept)),
    http.patch('*/api/me/preferences', async ({ request }) => {
      kept = { ...kept, ...((await request.json()) as object) };
      return HttpResponse.json(kept);
    }),
  );
});

describe('columns', () => {
  it('go elsewhere when they are dragged', async () => {
    show(table(() => WINES).element);
    await screen.findByRole('grid');
    const data: Record<string, string> = {};
    const dataTransfer = {
      setData: (key: string, value: string) => (data[key] = value),
      getData: (key: string) => data[key],
    };
    fireEvent.dragStart(screen.getByRole('button', { name: 'Stock' }), { dataTransfer });
    fireEvent.dragOver(screen.getByRole('button', { name: 'Price' }), { dataTransfer });
    fireEvent.drop(screen.getByRole('button', { name: 'Price' }), { dataTransfer });
    await waitFor(() => expect(names()).toEqual(['Name', 'Stock', 'Price']));
  });

  it('go elsewhere by keys', async () => {
    const { user } = show(table(() => WINES).element);
    await screen.findByRole('grid');
    screen.getByRole('button', { name: 'Stock' }).focus();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => expect(names()).toEqual(['Name', 'Stock', 'Price']));
  });

  it('become wider by dragging their edge, without being drawn anew before its end', async () => {
    show(table(() => WINES).element);
    const grid = await screen.findByRole('grid');
    const edge = screen.getByRole('button', { name: 'Price' }).parentElement!.querySelector('.cursor-col-resize')!;
    Object.assign(edge, { setPointerCapture: () => undefined });
    fireEvent.pointerDown(edge, { clientX: 500, pointerId: 1 });
    fireEvent.pointerMove(edge, { clientX: 540, pointerId: 1 });
    expect(grid.style.getPropertyValue('--width-price')).toBe('200px');
    expect(localStorage.getItem('shopme.table.wines')).toBeNull();
    fireEvent.pointerUp(edge, { clientX: 540, pointerId: 1 });
    await waitFor(() => expect(localStorage.getItem('shopme.table.wines')).toContain('"price":200'));
  });

  it('become wider by keys', async () => {
    const { user } = show(table(() => WINES).element);
    const grid = await screen.findByRole('grid');
    screen.getByRole('button', { name: 'Price' }).focus();
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Alt}');
    await waitFor(() => expect(grid.style.getPropertyValue('--width-price')).toBe('192px'));
  });

  it('are pinned by their menu, which a key opens', async () => {
    const { user } = show(table(() => WINES).element);
    await screen.findByRole('grid');
    screen.getByRole('button', { name: 'Stock' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByRole('menuitem', { name: 'Pin to the start' }));
    await waitFor(() => expect(names()).toEqual(['Name', 'Stock', 'Price']));
    expect(screen.getByRole('columnheader', { name: /Stock/ })).toHaveClass('sticky');
  });

  it('are liked the same in another browser', async () => {
    kept = { 'shopme.table.wines': { order: ['name', 'stock', 'price'], size: 10 } };
    show(table(() => WINES).element);
    await screen.findByText('1–10 of 30');
    expect(names()).toEqual(['Name', 'Stock', 'Price']);
  });

  it('tell the server how somebody likes them', async () => {
    const { user } = show(table(() => WINES).element);
    await user.click(await screen.findByRole('button', { name: 'Columns and view' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Stock' }));
    await waitFor(() => expect(kept).toMatchObject({ 'shopme.table.wines': { visible: { stock: false } } }), {
      timeout: 60_000,
    });
  });
});
