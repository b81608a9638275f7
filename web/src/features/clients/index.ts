import type { RouteObject } from 'react-router';

/** The people who chat. */
export const routes: RouteObject[] = [
  { path: '/clients/:id?', lazy: async () => ({ Component: (await import('./clients-page')).ClientsPage }) },
];
