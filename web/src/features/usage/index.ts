import type { RouteObject } from 'react-router';

/** What the shop uses, and what that costs. */
export const routes: RouteObject[] = [
  { path: '/usage', lazy: async () => ({ Component: (await import('./usage-page')).UsagePage }) },
];
