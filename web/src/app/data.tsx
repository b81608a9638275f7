import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { Outlet } from 'react-router';
import { queryClient } from './query-client';

/** Around the pages that ask the server for something; who signs in does not wait for it. */
export function Data() {
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>
        <Outlet />
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
