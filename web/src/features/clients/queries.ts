import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeRows, type RowFailure } from '@/components/data-table';
import { ask } from '@/lib/api/client';
import {
  chatsList,
  clientsBulk,
  clientsChange,
  clientsCreate,
  clientsDelete,
  clientsGet,
  clientsList,
  clientsRestore,
  clientsTags,
  languagesList,
  membersList,
  notesAdd,
  notesDelete,
  notesRestore,
  personalDataErase,
  timelineList,
  type ClientBody,
  type ClientJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';

export const CLIENTS = ['clients'] as const;
const TIMELINES = ['timelines'] as const;

export const listClients = (query: ListQuery, signal?: AbortSignal) =>
  ask(clientsList({ query, signal })) as Promise<ListPage<ClientJson>>;

export function useClient(id: string | undefined) {
  return useQuery({
    queryKey: [...CLIENTS, 'one', id],
    queryFn: ({ signal }) => tagged(clientsGet({ path: { client: id! }, signal })),
    enabled: id !== undefined,
  });
}

/** The languages that the shop speaks. */
export function useLanguageChoices() {
  return useQuery({
    queryKey: ['languages', 'choices'],
    queryFn: ({ signal }) => ask(languagesList({ query: { limit: 50 }, signal })),
    select: (page) => page.data.map(({ code, name }) => ({ value: code, label: name })),
    staleTime: 60_000,
  });
}

/** The tags that clients have. */
export function useTags() {
  return useQuery({
    queryKey: [...CLIENTS, 'tags'],
    queryFn: ({ signal }) => ask(clientsTags({ signal })),
    select: ({ data }) => data.map((tag) => ({ value: tag, label: tag })),
  });
}

/** Who may look after a client. */
export function useMemberChoices(enabled: boolean) {
  return useQuery({
    queryKey: ['members', 'choices'],
    queryFn: ({ signal }) => ask(membersList({ query: { limit: 200 }, signal })),
    select: (page) => page.data.map(({ id, name }) => ({ value: id, label: name })),
    staleTime: 60_000,
    enabled,
  });
}

interface Change {
  id: string;
  changes: ClientBody;
  etag?: string;
}

/** Changes a client; lists show it at once, and take it back if the server refuses. */
export function useChangeClient() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes, etag }: Change) =>
      ask(clientsChange({ path: { client: id }, body: changes, headers: ifMatch(etag) })),
    meta: { silent: true },
    onMutate: ({ id, changes }) =>
      changeRows<ClientJson>(queries, CLIENTS, (row) => (row.id === id ? { ...row, ...changes } : row)),
    onError: (_error, _change, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: CLIENTS }),
  });
}

export function useCreateClient() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ClientBody) => ask(clientsCreate({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: CLIENTS }),
  });
}

/** Puts a client's file away, or brings it back: either way it leaves the list it is looked at in. */
export function useMoveClient(to: 'deleted' | 'back') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, () => void>({
    mutationFn: (client) =>
      to === 'deleted' ? ask(clientsDelete({ path: { client } })) : ask(clientsRestore({ path: { client } })),
    onMutate: (id) => changeRows<ClientJson>(queries, CLIENTS, (row) => (row.id === id ? undefined : row)),
    onError: (_error, _id, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: CLIENTS }),
  });
}

/** Erases what is personal, for good. */
export function useEraseClient() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (client: string) => ask(personalDataErase({ path: { client } })),
    // Their name stood in chats and orders too; of themselves there is nothing to load any more.
    onSuccess: (_done, client) =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes(client) }),
  });
}

type Deed = { delete: true } | { change: ClientBody };

/** Does the same to many clients. */
export function useBulkClients() {
  const queries = useQueryClient();
  return async (ids: string[], deed: Deed): Promise<RowFailure[]> => {
    const body = 'delete' in deed ? { delete: ids } : { update: ids.map((id) => ({ id, ...deed.change })) };
    const { data } = await ask(clientsBulk({ body }));
    await queries.invalidateQueries({ queryKey: CLIENTS });
    return data
      .filter((row) => row.error)
      .map((row) => ({ id: row.id ?? ids[row.index] ?? '', message: row.error?.detail ?? '' }));
  };
}

/** What happened with a client, the latest first, as much of it as was asked for. */
export function useTimeline(client: string, kind: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...TIMELINES, client, kind],
    queryFn: ({ pageParam, signal }) =>
      ask(timelineList({ path: { client }, query: { kind, limit: 30, cursor: pageParam }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useAddNote(client: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => ask(notesAdd({ path: { client }, body: { text } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...TIMELINES, client] }),
  });
}

export function useMoveNote(client: string, to: 'deleted' | 'back') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string>({
    mutationFn: (note) =>
      to === 'deleted' ? ask(notesDelete({ path: { client, note } })) : ask(notesRestore({ path: { client, note } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...TIMELINES, client] }),
  });
}

/** The chat with a client in which somebody spoke last. */
export function useLatestChat(client: string, enabled: boolean) {
  return useQuery({
    queryKey: ['chats', 'of', client],
    queryFn: ({ signal }) => ask(chatsList({ query: { filter: `client_id eq ${client}`, limit: 1 }, signal })),
    select: (page) => page.data[0],
    enabled,
  });
}
