import type { RouteObject } from 'react-router';

/** What other programs may do here, and what they are told. */
export const routes: RouteObject[] = [
  {
    path: '/integrations',
    lazy: async () => ({ Component: (await import('./integrations-page')).IntegrationsPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./tokens-tab')).TokensTab }) },
      { path: 'webhooks/:id?', lazy: async () => ({ Component: (await import('./webhooks-tab')).WebhooksTab }) },
      { path: 'deliveries/:id?', lazy: async () => ({ Component: (await import('./deliveries-tab')).DeliveriesTab }) },
    ],
  },
];
