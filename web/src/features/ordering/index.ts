import type { RouteObject } from 'react-router';

/** Orders, as a table and as a board. */
export const routes: RouteObject[] = [
  { path: '/orders/:id?', lazy: async () => ({ Component: (await import('./orders-page')).OrdersPage }) },
];
