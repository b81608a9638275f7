import type { RouteObject } from 'react-router';

/** How the shop does. */
export const routes: RouteObject[] = [
  { path: '/dashboard', lazy: async () => ({ Component: (await import('./dashboard-page')).DashboardPage }) },
];
