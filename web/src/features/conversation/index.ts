import type { RouteObject } from 'react-router';

/** Chats. */
export const routes: RouteObject[] = [
  { path: '/chats/:chat?', lazy: async () => ({ Component: (await import('./chats-page')).ChatsPage }) },
];
