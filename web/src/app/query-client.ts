import { MutationCache, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { toast } from '@/components/ui/toast';
import { Problem } from '@/lib/api/problem';
import { session } from '@/lib/auth/session';

declare module '@tanstack/react-query' {
  interface Register {
    // `silent`: whoever asks shows the refusal, at a field for example.
    mutationMeta: { silent?: boolean };
  }
}

// What was refused will be refused again; what did not arrive may arrive.
function again(times: number, error: Error): boolean {
  const { status } = Problem.from(error);
  return times < 2 && (status === 0 || status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: again },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.silent) return;
      const problem = Problem.from(error);
      const text = problem.status === 0 ? i18next.t('errors.unreachable_text') : problem.message;
      toast.failed(i18next.t('errors.not_done'), { description: text });
    },
  }),
});

// Whoever signs in next sees nothing of who was here before.
session.subscribe(() => session.state === 'out' && queryClient.clear());
