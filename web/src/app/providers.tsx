import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Providers({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={i18n.dir()}>{children}</DirectionProvider>
    </CSPProvider>
  );
}
