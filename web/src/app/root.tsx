import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loading } from './loading';

const Toasts = lazy(async () => ({ default: (await import('@/components/ui/toast')).Toasts }));

export function Root() {
  return (
    <NuqsAdapter>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
      <Suspense>
        <Toasts />
      </Suspense>
    </NuqsAdapter>
  );
}
