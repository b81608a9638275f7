import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from './query-client';

export function Providers({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={i18n.dir()}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </DirectionProvider>
    </CSPProvider>
  );
}
