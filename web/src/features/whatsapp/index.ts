import type { RouteObject } from 'react-router';

/** The numbers that clients write to, and what went wrong on the way from and to WhatsApp. */
export const routes: RouteObject[] = [
  { path: '/channels', lazy: async () => ({ Component: (await import('./channels-page')).ChannelsPage }) },
  { path: '/channels/new', lazy: async () => ({ Component: (await import('./connect-page')).ConnectPage }) },
  { path: '/channels/:id', lazy: async () => ({ Component: (await import('./number-page')).NumberPage }) },
  { path: '/attention', lazy: async () => ({ Component: (await import('./attention-page')).AttentionPage }) },
];
