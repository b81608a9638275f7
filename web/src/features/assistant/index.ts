import type { RouteObject } from 'react-router';

/** What the assistant is told. */
export const routes: RouteObject[] = [
  { path: '/prompts', lazy: async () => ({ Component: (await import('./prompts-page')).PromptsPage }) },
  { path: '/prompts/:id', lazy: async () => ({ Component: (await import('./prompt-page')).PromptPage }) },
];
