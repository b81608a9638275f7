import { useQueries } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { parkedMessagesParked, unsettledMessagesFailed, unsettledMessagesUnsettled } from '@/lib/api/generated';
import { useMembership, usePermission } from '@/lib/auth/me';

/** Begins the keys of all queries about what went wrong. */
export const ATTENTION = ['attention'] as const;

const WAITING = [parkedMessagesParked, unsettledMessagesUnsettled, unsettledMessagesFailed];
const SOON = 60_000;

/** How many messages went wrong and wait for a person. Nothing tells of what was parked: it is counted by the minute. */
export function useTroubleCount(): number {
  const may = usePermission();
  const workspace = useMembership()?.id;
  return useQueries({
    queries: WAITING.map((list, place) => ({
      queryKey: [...ATTENTION, 'count', workspace, place],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask(list({ query: { limit: 1 }, signal }) as Promise<{ data?: { total: number } }>),
      enabled: workspace !== undefined && may('chats:read'),
      refetchInterval: SOON,
    })),
    combine: (answers) => answers.reduce((sum, { data }) => sum + (data?.total ?? 0), 0),
  });
}
