import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ask } from '@/lib/api/client';
import {
  cartGet,
  chatsGet,
  chatsList,
  chatsMessages,
  chatsRelease,
  chatsTakeOver,
  clientsGet,
  clientsList,
  connectedNumbersTemplates,
  consentsList,
  messagesList,
  ordersList,
  unsettledMessagesSendAgain,
  type ChatJson,
  type MessageJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';

export const SHOWS = ['all', 'waiting', 'unanswered', 'assistant', 'person'] as const;
export type Show = (typeof SHOWS)[number];

const FILTERS: Record<Show, string | undefined> = {
  all: undefined,
  waiting: 'status eq waiting',
  unanswered: 'unanswered eq true',
  assistant: 'status eq active',
  person: 'status eq with_staff',
};

const PAGE = 40;
const NEWEST = 100;
const OLDER = 100;
const MOST_PAGES = 20;

export function useChats(show: Show) {
  return useInfiniteQuery({
    queryKey: ['chats', 'list', show],
    queryFn: ({ pageParam, signal }) =>
      ask(chatsList({ query: { limit: PAGE, filter: FILTERS[show], cursor: pageParam }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({ chats: pages.flatMap(({ data }) => data), total: pages[0]?.total ?? 0 }),
  });
}

export function useWaiting() {
  return useQuery({
    queryKey: ['chats', 'count', 'waiting'],
    queryFn: ({ signal }) => ask(chatsList({ query: { limit: 1, filter: FILTERS.waiting }, signal })),
    select: ({ total }) => total,
  });
}

export function useChat(id: string | undefined) {
  return useQuery({
    queryKey: ['chats', 'one', id],
    queryFn: ({ signal }) => ask(chatsGet({ path: { chat: id! }, signal })),
    enabled: id !== undefined,
  });
}

/** A chat's messages, the oldest first, as far back as they were asked for. */
export interface History {
  messages: MessageJson[];
  /** Where older ones begin; nothing at the beginning of the chat. */
  next: string | null;
}

const messagesPage = (chat: string, query: ListQuery, signal?: AbortSignal) =>
  ask(chatsMessages({ path: { chat }, query, signal })) as Promise<ListPage<MessageJson>>;

/** The newest messages, down to those that are known. */
async function newest(chat: string, known: History | undefined, signal: AbortSignal): Promise<History> {
  const last = known?.messages.at(-1)?.seq;
  let fresh: MessageJson[] = [];
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const cursor: string | undefined = next ?? undefined;
    const answer = await messagesPage(chat, { limit: NEWEST, cursor }, signal);
    fresh = [...answer.data.toReversed(), ...fresh];
    next = answer.next ?? null;
    const oldest = fresh[0]?.seq ?? 0;
    if (last === undefined || next === null) break;
    if (oldest <= last) {
      const older = known?.messages.filter(({ seq }) => seq < oldest) ?? [];
      return { messages: [...older, ...fresh], next: older.length > 0 ? (known?.next ?? null) : next };
    }
  }
  return { messages: fresh, next };
}

const historyKey = (chat: string) => ['messages', chat] as const;

export function useHistory(chat: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: historyKey(chat),
    queryFn: ({ signal }) => newest(chat, queries.getQueryData<History>(historyKey(chat)), signal),
  });
}

/** Fetches what is older than what is there; once at a time. */
export function useOlder(chat: string) {
  const queries = useQueryClient();
  const busy = useRef(false);
  const [failed, setFailed] = useState(false);
  const load = useCallback(
    async (limit = OLDER) => {
      const cursor = queries.getQueryData<History>(historyKey(chat))?.next;
      if (busy.current || cursor == null) return;
      busy.current = true;
      setFailed(false);
      try {
        const answer = await messagesPage(chat, { limit, cursor });
        queries.setQueryData<History>(historyKey(chat), (now) =>
          now?.next === cursor
            ? { messages: [...answer.data.toReversed(), ...now.messages], next: answer.next ?? null }
            : now,
        );
      } catch {
        setFailed(true);
      } finally {
        busy.current = false;
      }
    },
    [chat, queries],
  );
  return { load, failed };
}

/** Takes a chat over, or gives it back to the assistant; shown at once. */
export function usePass(to: 'person' | 'assistant') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, { before: ChatJson | undefined }>({
    mutationFn: (chat) => ask(to === 'person' ? chatsTakeOver({ path: { chat } }) : chatsRelease({ path: { chat } })),
    onMutate: (chat) => {
      const key = ['chats', 'one', chat];
      const before = queries.getQueryData<ChatJson>(key);
      if (before)
        queries.setQueryData(key, { ...before, status: to === 'person' ? 'with_staff' : 'active', reason: null });
      return { before };
    },
    onError: (_error, chat, context) => queries.setQueryData(['chats', 'one', chat], context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey: ['chats'] }),
  });
}

export function useResend(chat: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: string) => ask(unsettledMessagesSendAgain({ path: { message } })),
    onSuccess: (_nothing, message) =>
      queries.setQueryData<History>(
        historyKey(chat),
        (now) =>
          now && {
            ...now,
            messages: now.messages.map((one) =>
              one.id === message ? { ...one, status: 'queued', failure: null } : one,
            ),
          },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: historyKey(chat) }),
  });
}

export function useTemplates(number: string | undefined) {
  return useQuery({
    queryKey: ['templates', number],
    queryFn: ({ signal }) => ask(connectedNumbersTemplates({ path: { number: number! }, signal })),
    enabled: number !== undefined,
    staleTime: 300_000,
    select: ({ data }) => data,
  });
}

/** Messages of all chats with these words, each with its chat. */
export function useFoundMessages(words: string) {
  return useQuery({
    queryKey: ['messages', 'found', words],
    queryFn: async ({ signal }) => {
      const { data, total, total_is_exact } = await ask(messagesList({ query: { q: words, limit: PAGE }, signal }));
      const ids = [...new Set(data.map(({ chat_id }) => chat_id))];
      const chats = await chatsWith(`id in (${ids.join(', ')})`, ids.length, signal);
      const of = new Map(chats.map((chat) => [chat.id, chat]));
      return { found: data.map(({ chat_id, message }) => ({ message, chat: of.get(chat_id) })), total, total_is_exact };
    },
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}

/** Chats with people of that name or number. */
export function useFoundPeople(words: string, enabled: boolean) {
  return useQuery({
    queryKey: ['chats', 'people', words],
    queryFn: async ({ signal }) => {
      const { data } = await ask(clientsList({ query: { q: words, limit: 20, fields: 'id' }, signal }));
      const ids = data.map(({ id }) => id);
      return chatsWith(`client_id in (${ids.join(', ')})`, ids.length, signal);
    },
    enabled: enabled && words !== '',
    placeholderData: keepPreviousData,
  });
}

async function chatsWith(filter: string, ids: number, signal: AbortSignal): Promise<ChatJson[]> {
  if (ids === 0) return [];
  return (await ask(chatsList({ query: { filter, limit: PAGE }, signal }))).data;
}

export function useClient(client: string, enabled: boolean) {
  return useQuery({
    queryKey: ['clients', 'one', client],
    queryFn: ({ signal }) => ask(clientsGet({ path: { client }, signal })),
    enabled,
  });
}

export function useConsents(client: string, enabled: boolean) {
  return useQuery({
    queryKey: ['clients', 'consents', client],
    queryFn: ({ signal }) => ask(consentsList({ path: { client }, signal })),
    enabled,
  });
}

export function useCart(client: string, enabled: boolean) {
  return useQuery({
    queryKey: ['carts', client],
    queryFn: ({ signal }) => ask(cartGet({ path: { user_id: client }, signal })),
    enabled,
  });
}

export function useOrders(client: string, enabled: boolean) {
  return useQuery({
    queryKey: ['orders', 'of', client],
    queryFn: ({ signal }) => ask(ordersList({ query: { filter: `client_id eq ${client}`, limit: 5 }, signal })),
    enabled,
  });
}
