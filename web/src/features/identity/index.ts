import type { RouteObject } from 'react-router';

/** Signing in, getting an account and getting back into it. */
export const routes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./entrance')).Entrance }),
    children: [
      { path: '/login', lazy: async () => ({ Component: (await import('./login-page')).LoginPage }) },
      { path: '/register', lazy: async () => ({ Component: (await import('./register-page')).RegisterPage }) },
      { path: '/recover', lazy: async () => ({ Component: (await import('./recover-page')).RecoverPage }) },
      // Where letters lead: what opens it stands behind #, so it reaches no server's log.
      { path: '/account', lazy: async () => ({ Component: (await import('./account-page')).AccountPage }) },
    ],
  },
];

/** For who may be signed in already: it asks who they are. */
export const joining: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./entrance')).Entrance }),
    children: [
      { path: '/invitation', lazy: async () => ({ Component: (await import('./invitation-page')).InvitationPage }) },
    ],
  },
];

/** One's own account, for who is signed in. */
export const pages: RouteObject[] = [
  {
    path: '/profile',
    lazy: async () => ({ Component: (await import('./profile-page')).ProfilePage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./profile-tab')).ProfileTab }) },
      { path: 'security', lazy: async () => ({ Component: (await import('./security-tab')).SecurityTab }) },
      { path: 'devices', lazy: async () => ({ Component: (await import('./devices-tab')).DevicesTab }) },
    ],
  },
];

export const signInAgain = async () => ({ default: (await import('./sign-in-again')).SignInAgain });
