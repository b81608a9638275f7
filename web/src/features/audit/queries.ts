import { useMutation, useQuery } from '@tanstack/react-query';
import { all } from '@/lib/api/all';
import { ask } from '@/lib/api/client';
import {
  activityGet,
  activityList,
  activityVerify,
  membersList,
  type ActivityEntry,
  type MemberJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';

export const ACTIVITY = ['activity'] as const;

export const listActivity = (query: ListQuery, signal?: AbortSignal) =>
  ask(activityList({ query, signal })) as Promise<ListPage<ActivityEntry>>;

export function useEntry(id: string | undefined) {
  return useQuery({
    queryKey: [...ACTIVITY, 'one', id],
    queryFn: ({ signal }) => ask(activityGet({ path: { entry: id! }, signal })),
    enabled: id !== undefined,
    // What is in the log never changes.
    staleTime: Infinity,
  });
}

/** The people whom the log can be asked about. */
export function usePeople(enabled: boolean) {
  return useQuery({
    queryKey: ['members', 'all'],
    queryFn: ({ signal }) => all<MemberJson>((query) => ask(membersList({ query, signal }))),
    enabled,
  });
}

/** Reads the whole chain of hashes. */
export function useVerify() {
  return useMutation({ mutationFn: () => ask(activityVerify()), meta: { silent: true } });
}
