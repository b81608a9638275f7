import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { routes as catalog } from '@/features/catalog';
import { routes as identity } from '@/features/identity';
import { Home } from './home';
import { NotFound } from './not-found';
import { RouteError } from './route-error';
import { Root } from './root';
import { SignedIn } from './signed-in';

/** The pages of who is signed in: each feature brings its own. */
const PAGES: RouteObject[] = [...catalog];

export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <RouteError />,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Home /> },
      ...identity,
      {
        element: <SignedIn />,
        children: [
          { errorElement: <RouteError />, children: PAGES },
          { path: '*', element: <NotFound /> },
        ],
      },
      { path: '/index.html', element: <Navigate to="/" replace /> },
    ],
  },
]);
