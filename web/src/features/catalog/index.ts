import type { RouteObject } from 'react-router';

/** Products, categories and services. */
export const routes: RouteObject[] = [
  { path: '/products', lazy: async () => ({ Component: (await import('./products-page')).ProductsPage }) },
];
