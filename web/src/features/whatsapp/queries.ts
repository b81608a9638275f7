import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import {
  chatsList,
  connectedNumbersChange,
  connectedNumbersDisconnect,
  connectedNumbersGet,
  connectedNumbersList,
  connectedNumbersResume,
  connectedNumbersStop,
  numberChecksCheck,
  numberChecksCheckConnected,
  numberChecksSetup,
  numberChecksSubscribe,
  numberChecksTemplates,
  type NewNumber,
  type NumberPatch,
} from '@/lib/api/generated';
import { ifMatch, tagged } from '@/lib/api/tagged';
import { useMembership, usePermission } from '@/lib/auth/me';

const NUMBERS = ['numbers'] as const;

export function useNumbers() {
  const workspace = useMembership()?.id;
  const may = usePermission()('settings:read');
  return useQuery({
    queryKey: [...NUMBERS, workspace],
    queryFn: ({ signal }) => ask(connectedNumbersList({ signal })),
    select: ({ data }) => data,
    enabled: may,
  });
}

/** A number as it is now, with the mark that tells whether somebody changes it meanwhile. */
export function useNumber(id: string) {
  return useQuery({
    queryKey: [...NUMBERS, 'one', id],
    queryFn: ({ signal }) => tagged(connectedNumbersGet({ path: { number: id }, signal })),
  });
}

/** What is to be entered at Meta. Only for who may change settings. */
export function useWebhookSetup() {
  const may = usePermission()('settings:write');
  return useQuery({
    queryKey: ['number-setup'],
    queryFn: ({ signal }) => ask(numberChecksSetup({ signal })),
    enabled: may,
    staleTime: 300_000,
  });
}

/** Whether a number works, asked of Meta at this moment. */
export function useChecks(id: string) {
  return useQuery({
    queryKey: [...NUMBERS, 'checks', id],
    queryFn: ({ signal }) => ask(numberChecksCheckConnected({ path: { number: id }, signal })),
    select: ({ data }) => data,
    refetchOnWindowFocus: false,
  });
}

export function useTryOut() {
  return useMutation({
    mutationFn: async (body: NewNumber) => (await ask(numberChecksCheck({ body }))).data,
    meta: { silent: true },
  });
}

export function useTemplates(id: string) {
  return useQuery({
    queryKey: ['templates', 'of', id],
    queryFn: ({ signal }) => ask(numberChecksTemplates({ path: { number: id }, signal })),
    select: ({ data }) => data,
    refetchOnWindowFocus: false,
  });
}

/** The first chat with a number, as soon as somebody wrote to it. */
export function useFirstChat(number: string) {
  const may = usePermission()('chats:read');
  return useQuery({
    queryKey: ['chats', 'of-number', number],
    queryFn: ({ signal }) => ask(chatsList({ query: { limit: 1, number_id: number } as never, signal })),
    select: ({ data }) => data[0] ?? null,
    enabled: may,
  });
}

/** Something done with a number, after which all of it is looked at again. */
function useDeed<V>(deed: (value: V) => Promise<unknown>, silent = false) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    meta: { silent },
    onSettled: () => queries.invalidateQueries({ queryKey: NUMBERS }),
  });
}

interface Change {
  id: string;
  changes: Partial<NumberPatch>;
  etag?: string;
}

export const useChangeNumber = () =>
  useDeed(
    ({ id, changes, etag }: Change) =>
      ask(connectedNumbersChange({ path: { number: id }, body: changes, headers: ifMatch(etag) })),
    true,
  );
export const useStop = () => useDeed((number: string) => ask(connectedNumbersStop({ path: { number } })));
export const useResume = () => useDeed((number: string) => ask(connectedNumbersResume({ path: { number } })));

/** @param leave goes where the number is not asked for any more, before all numbers are looked at again */
export function useDisconnect(leave: () => Promise<void> | void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (number: string) => ask(connectedNumbersDisconnect({ path: { number } })),
    onSuccess: async () => {
      await leave();
      await queries.invalidateQueries({ queryKey: NUMBERS });
    },
  });
}
export const useSubscribe = () => useDeed((number: string) => ask(numberChecksSubscribe({ path: { number } })));
