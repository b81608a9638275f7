import { createBrowserRouter, Navigate } from 'react-router';
import { joining, routes as identity } from '@/features/identity';
import { RouteError } from './route-error';
import { Root } from './root';

const SIGNED_IN = 'signed-in';

// Who signs in loads the sign-in page only; where the others are comes with the first page behind it.
export const router = createBrowserRouter(
  [
    {
      element: <Root />,
      errorElement: <RouteError />,
      HydrateFallback: () => null,
      children: [
        ...identity,
        {
          lazy: async () => ({ Component: (await import('./data')).Data }),
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./home')).Home }) },
            ...joining,
            {
              id: SIGNED_IN,
              lazy: async () => ({ Component: (await import('./signed-in')).SignedIn }),
              children: [],
            },
          ],
        },
        { path: '/index.html', element: <Navigate to="/" replace /> },
      ],
    },
  ],
  {
    patchRoutesOnNavigation: async ({ patch }) => patch(SIGNED_IN, (await import('./pages')).routes),
  },
);
