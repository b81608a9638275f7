import type { RouteObject } from 'react-router';

/** What the assistant knows beyond the catalogue. */
export const routes: RouteObject[] = [
  {
    path: '/knowledge',
    lazy: async () => ({ Component: (await import('./knowledge-page')).KnowledgePage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./documents-tab')).DocumentsTab }) },
      { path: 'questions', lazy: async () => ({ Component: (await import('./questions-tab')).QuestionsTab }) },
      { path: 'ask', lazy: async () => ({ Component: (await import('./ask-tab')).AskTab }) },
    ],
  },
];
