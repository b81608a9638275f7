import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter, type UrlUpdateEvent } from 'nuqs/adapters/testing';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { TooltipProvider } from '@/components/ui/tooltip';

/** Draws a part of the dashboard with all it stands on; `url` is what the address says at the moment. */
export function show(element: ReactElement, search = '') {
  const url = { now: new URLSearchParams(search) };
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <NuqsTestingAdapter
          hasMemory
          searchParams={search}
          onUrlUpdate={(event: UrlUpdateEvent) => (url.now = event.searchParams)}
        >
          <TooltipProvider>{element}</TooltipProvider>
        </NuqsTestingAdapter>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), url, queries };
}
