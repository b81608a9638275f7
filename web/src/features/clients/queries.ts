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
  consentsList,
  languagesList,
  messagesList,
  ordersList,
  personalDataErase,
  type ClientBody,
  type ClientJson,
  type MessageInChat,
  type OrderJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';

export const CLIENTS = ['clients'] as const;

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
    const { data } = await ask(clientsBulk({ body: body as Parameters<typeof clientsBulk>[0]['body'] }));
    await queries.invalidateQueries({ queryKey: CLIENTS });
    return data
      .filter((row) => row.error)
      .map((row) => ({ id: row.id ?? ids[row.index] ?? '', message: row.error?.detail ?? '' }));
  };
}

/** What a client allowed and forbade. */
export function useConsents(client: string) {
  return useQuery({
    queryKey: [...CLIENTS, 'consents', client],
    queryFn: ({ signal }) => ask(consentsList({ path: { client }, signal })),
  });
}

/** What a client ordered, the latest first. */
export function useOrdersOf(client: string, enabled: boolean) {
  return useQuery({
    queryKey: ['orders', 'of', client],
    queryFn: ({ signal }) =>
      ask(ordersList({ query: { filter: `client_id eq ${client}`, limit: 200 }, signal })) as Promise<
        ListPage<OrderJson>
      >,
    enabled,
  });
}

/** What was said with a client in all their chats, the latest first. */
export function useMessagesOf(client: string, enabled: boolean) {
  const chats = useQuery({
    queryKey: ['chats', 'of', client],
    queryFn: ({ signal }) => ask(chatsList({ query: { filter: `client_id eq ${client}`, limit: 50 }, signal })),
    enabled,
  });
  const ids = chats.data?.data.map(({ id }) => id) ?? [];
  const messages = useInfiniteQuery({
    queryKey: ['messages', 'of', client, ids],
    queryFn: ({ pageParam, signal }) =>
      ask(
        messagesList({ query: { filter: `chat_id in (${ids.join(', ')})`, limit: 30, cursor: pageParam }, signal }),
      ) as Promise<ListPage<MessageInChat>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: ids.length > 0,
  });
  return { chats, messages };
}
