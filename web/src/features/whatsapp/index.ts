import type { RouteObject } from 'react-router';

/** What went wrong on the way from and to WhatsApp. */
export const routes: RouteObject[] = [
  { path: '/attention', lazy: async () => ({ Component: (await import('./attention-page')).AttentionPage }) },
];
