import type { RouteObject } from 'react-router';

/** Who works in a workspace, who is asked to, and what they may do. */
export const routes: RouteObject[] = [
  {
    path: '/users',
    lazy: async () => ({ Component: (await import('./users-page')).UsersPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./members-tab')).MembersTab }) },
      { path: 'invitations', lazy: async () => ({ Component: (await import('./invitations-tab')).InvitationsTab }) },
      { path: 'roles/:id?', lazy: async () => ({ Component: (await import('./roles-tab')).RolesTab }) },
    ],
  },
];
