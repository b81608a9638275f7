import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Providers } from '@/app/providers';
import { router } from '@/app/router';
import { applyTheme } from '@/hooks/use-theme';
import { startI18n } from '@/i18n';
import { session } from '@/lib/auth/session';
import '@/styles/theme.css';

applyTheme();
const root = createRoot(document.getElementById('root')!);
await Promise.all([startI18n(), session.start()]);
root.render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
