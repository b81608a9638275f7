import type { RouteObject } from 'react-router';

/** Products, categories and services. */
export const routes: RouteObject[] = [
  { path: '/products', lazy: async () => ({ Component: (await import('./products-page')).ProductsPage }) },
  { path: '/categories/:id?', lazy: async () => ({ Component: (await import('./categories-page')).CategoriesPage }) },
  { path: '/services/:id?', lazy: async () => ({ Component: (await import('./services-page')).ServicesPage }) },
];
