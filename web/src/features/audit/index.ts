import type { RouteObject } from 'react-router';

/** Who did what. */
export const routes: RouteObject[] = [
  { path: '/activity/:id?', lazy: async () => ({ Component: (await import('./activity-page')).ActivityPage }) },
];
