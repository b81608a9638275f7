import type { RouteObject } from 'react-router';

const settings = (page: 'General' | 'Answers' | 'Payment' | 'Texts' | 'Privacy' | 'Model' | 'Danger') => async () => ({
  Component: (await import('./settings-page'))[page],
});

/** How the shop is set up. */
export const routes: RouteObject[] = [
  { path: '/languages', lazy: async () => ({ Component: (await import('./languages-page')).LanguagesPage }) },
  { path: '/workspaces', lazy: async () => ({ Component: (await import('./workspaces-page')).WorkspacesPage }) },
  {
    path: '/settings',
    lazy: async () => ({ Component: (await import('./settings-page')).SettingsPage }),
    children: [
      { index: true, lazy: settings('General') },
      { path: 'answers', lazy: settings('Answers') },
      { path: 'model', lazy: settings('Model') },
      { path: 'payment', lazy: settings('Payment') },
      { path: 'texts', lazy: settings('Texts') },
      { path: 'privacy', lazy: settings('Privacy') },
      { path: 'danger', lazy: settings('Danger') },
    ],
  },
];
