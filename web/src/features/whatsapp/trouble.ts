import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import {
  parkedMessagesIgnored,
  parkedMessagesParked,
  parkedMessagesReplay,
  unsettledMessagesFailed,
  unsettledMessagesResend,
  unsettledMessagesResendFailed,
  unsettledMessagesUnsettled,
  type Kept,
  type Unsettled,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ATTENTION } from '@/lib/attention';

const PAGE = 20;
const SOON = 60_000;

const LISTS = {
  parked: parkedMessagesParked,
  ignored: parkedMessagesIgnored,
  unsettled: unsettledMessagesUnsettled,
  failed: unsettledMessagesFailed,
};

function useTrouble<Row>(kind: keyof typeof LISTS) {
  return useInfiniteQuery({
    queryKey: [...ATTENTION, kind],
    queryFn: ({ pageParam, signal }) => {
      const query: ListQuery = { limit: PAGE, cursor: pageParam };
      return ask(LISTS[kind]({ query, signal }) as Promise<{ data?: unknown }>) as Promise<ListPage<Row>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: SOON,
  });
}

/** Came from WhatsApp, and working on it failed several times, or is of no use here. */
export const useKept = (kind: 'parked' | 'ignored') => useTrouble<Kept>(kind);

/** Went to WhatsApp, and was refused, or perhaps not taken. */
export const useUnsettled = (kind: 'unsettled' | 'failed') => useTrouble<Unsettled>(kind);

export function useReplay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: number) => ask(parkedMessagesReplay({ path: { message } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ATTENTION }),
  });
}

export function useResend(kind: 'unsettled' | 'failed') {
  const queries = useQueryClient();
  const resend = kind === 'failed' ? unsettledMessagesResendFailed : unsettledMessagesResend;
  return useMutation({
    mutationFn: (message: number) => ask(resend({ path: { message } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ATTENTION }),
  });
}
