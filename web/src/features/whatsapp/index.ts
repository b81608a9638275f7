import type { RouteObject } from 'react-router';

/** The numbers that clients write to. */
export const routes: RouteObject[] = [
  { path: '/channels', lazy: async () => ({ Component: (await import('./channels-page')).ChannelsPage }) },
  { path: '/channels/new', lazy: async () => ({ Component: (await import('./connect-page')).ConnectPage }) },
  { path: '/channels/:id', lazy: async () => ({ Component: (await import('./number-page')).NumberPage }) },
];
