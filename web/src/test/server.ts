import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

export const WORKSPACE = '0198a000-0000-7000-8000-000000000001';

export const me = {
  id: '0198a000-0000-7000-8000-000000000002',
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Neri',
  workspaces: [
    { id: WORKSPACE, name: 'Bottega', role: 'owner', permissions: ['catalog:read', 'catalog:write', 'settings:read'] },
  ],
};

/** The API as these tests need it; each test adds what it is about. */
export const server = setupServer(
  http.get('*/api/me', () => HttpResponse.json(me)),
  http.get('*/api/me/preferences', () => HttpResponse.json({})),
  http.patch('*/api/me/preferences', () => HttpResponse.json({})),
  http.get('*/api/table-views', () => page([])),
  http.get('*/api/workspaces/:id', () =>
    HttpResponse.json({ id: WORKSPACE, name: 'Bottega', currency: 'EUR', time_zone: 'Europe/Rome' }),
  ),
);

/** A list's answer. */
export const page = <Row>(data: Row[], next: string | null = null, total = data.length) =>
  HttpResponse.json({ data, next, total, total_is_exact: true });
