import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { me, page, server } from '@/test/server';
import { table, WINES } from '@/test/wines';

interface View {
  id: string;
  name: string;
  table: string;
  shared: boolean;
  mine: boolean;
  definition: unknown;
}

let views: View[];

function may(...permissions: string[]) {
  server.use(
    http.get('*/api/me', () => HttpResponse.json({ ...me, workspaces: [{ ...me.workspaces[0], permissions }] })),
  );
}

beforeEach(() => {
  views = [
    {
      id: 'v1',
      name: 'Nearly gone',
      table: 'wines',
      shared: true,
      mine: false,
      definition: { filter: 'stock lt 3', sort: '-name', order: ['name', 'stock', 'price'] },
    },
  ];
  server.use(
    http.get('*/api/table-views', ({ request }) => {
      expect(new URL(request.url).searchParams.get('filter')).toBe('table eq wines');
      return page(views);
    }),
    http.post('*/api/table-views', async ({ request }) => {
      const view = { id: 'v2', mine: true, ...((await request.json()) as Omit<View, 'id' | 'mine'>) };
      views.push(view);
      return HttpResponse.json(view, { status: 201 });
    }),
    http.patch('*/api/table-views/:view', async ({ request, params }) => {
      const view = views.find(({ id }) => id === params.view)!;
      return HttpResponse.json(Object.assign(view, await request.json()));
    }),
    http.delete('*/api/table-views/:view', ({ params }) => {
      views = views.filter(({ id }) => id !== params.view);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

describe('a saved view', () => {
  it('that somebody shares is opened with its filters, order and columns', async () => {
    const { user, url } = show(table(() => WINES).element);
    await user.click(await screen.findByRole('button', { name: 'Views' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Nearly gone' }));
    await waitFor(() => expect(url.now.get('filter')).toBe('stock lt 3'));
    expect(url.now.get('sort')).toBe('-name');
    expect(await screen.findByRole('button', { name: 'Views: Nearly gone' })).toBeInTheDocument();
    expect(screen.getAllByRole('columnheader')[1]).toHaveTextContent('Stock');
  });

  it('is kept for oneself under a name', async () => {
    const { user } = show(table(() => WINES).element, '?filter=stock%20gt%2020');
    await user.click(await screen.findByRole('button', { name: 'Views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as a view' }));
    await user.type(await screen.findByLabelText('Name'), 'Plenty{Enter}');
    await screen.findByRole('button', { name: 'Views: Plenty' });
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    expect(views[1]).toMatchObject({ name: 'Plenty', shared: false, definition: { filter: 'stock gt 20' } });
  });

  it('is shared by who may', async () => {
    may('views:share');
    const { user } = show(table(() => WINES).element, '?q=red');
    await user.click(await screen.findByRole('button', { name: 'Views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as a view' }));
    await user.type(await screen.findByLabelText('Name'), 'Red');
    await user.click(screen.getByRole('switch'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(views[1]).toMatchObject({ name: 'Red', shared: true }));
  });

  it('of others is changed only by who may share', async () => {
    const { user } = show(table(() => WINES).element, '?filter=stock%20lt%203&sort=-name');
    await user.click(await screen.findByRole('button', { name: 'Views: Nearly gone' }));
    await screen.findByRole('menuitem', { name: 'Save as a view' });
    expect(screen.queryByRole('menuitem', { name: /Delete/ })).not.toBeInTheDocument();
  });

  it('goes when it is deleted', async () => {
    may('views:share');
    const { user } = show(table(() => WINES).element, '?filter=stock%20lt%203&sort=-name');
    await user.click(await screen.findByRole('button', { name: 'Views: Nearly gone' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete “Nearly gone”' }));
    await screen.findByRole('button', { name: 'Views' });
    expect(views).toEqual([]);
  });
});
