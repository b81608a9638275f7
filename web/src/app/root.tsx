import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Toasts } from '@/components/ui/toast';
import { Loading } from './loading';

export function Root() {
  return (
    <NuqsAdapter>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
      <Toasts />
    </NuqsAdapter>
  );
}
