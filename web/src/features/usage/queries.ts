import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { usageBudget, usageGet } from '@/lib/api/generated';
import { monthsUpTo } from './months';

const USAGE = ['usage'] as const;
const SHOWN = 12;
const SOON = 60_000;

/** The present month; nothing tells of each question, so it is looked at again while somebody looks. */
export function usePresent(enabled: boolean) {
  return useQuery({
    queryKey: [...USAGE, 'present'],
    queryFn: ({ signal }) => ask(usageGet({ signal })),
    enabled,
    refetchInterval: SOON,
  });
}

/** The months before the present one, the latest first. They do not change any more. */
export function useMonthsBefore(present: string | undefined) {
  return useQueries({
    queries: (present ? monthsUpTo(present, SHOWN).slice(1) : []).map((month) => ({
      queryKey: [...USAGE, month],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(usageGet({ query: { month }, signal })),
      staleTime: Infinity,
    })),
    combine: (answers) => ({
      months: answers.flatMap(({ data }) => data ?? []),
      pending: answers.some(({ isPending }) => isPending),
      failed: answers.find(({ isError }) => isError),
    }),
  });
}

export function useSetBudget() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (budget: number | undefined) => ask(usageBudget({ body: { budget } })),
    meta: { silent: true },
    onSuccess: (present) => queries.setQueryData([...USAGE, 'present'], present),
  });
}
