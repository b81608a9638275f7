import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Outlet } from 'react-router';
import { messages } from '@/components/ui/toast';
import { Loading } from './loading';

const Toasts = lazy(async () => ({ default: (await import('@/components/ui/toasts')).Toasts }));

export function Root() {
  const something = useSyncExternalStore(messages.subscribe, messages.areThere);
  return (
    <>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
      {something && (
        <Suspense>
          <Toasts />
        </Suspense>
      )}
    </>
  );
}
