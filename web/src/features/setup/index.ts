import type { RouteObject } from 'react-router';

/** From a new workspace to the first chat. */
export const routes: RouteObject[] = [
  { path: '/setup', lazy: async () => ({ Component: (await import('./setup-page')).SetupPage }) },
];

export const newShop = async () => ({ default: (await import('./new-shop')).NewShop });
