import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { all } from '@/lib/api/all';
import { ask } from '@/lib/api/client';
import {
  tokensAdd,
  tokensList,
  tokensRevoke,
  webhookDeliveriesGet,
  webhookDeliveriesList,
  webhookDeliveriesReplay,
  webhooksAdd,
  webhooksChange,
  webhooksEventTypes,
  webhooksGet,
  webhooksList,
  webhooksRemove,
  webhooksRenewSecret,
  webhooksTest,
  type MachineTokenJson,
  type NewMachineToken,
  type WebhookDeliveryJson,
  type WebhookJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';
import type { WebhookForm } from './schema';

const TOKENS = ['tokens'] as const;
const WEBHOOKS = ['webhooks'] as const;
export const DELIVERIES = ['webhook-deliveries'] as const;

/** Standing, expired and revoked ones, the latest first. */
export function useTokens() {
  return useQuery({
    queryKey: [...TOKENS, 'all'],
    queryFn: async ({ signal }) => {
      const list = (deleted: boolean) =>
        all<MachineTokenJson>((query) => ask(tokensList({ query: { ...query, deleted }, signal })));
      return (await Promise.all([list(false), list(true)])).flat();
    },
  });
}

export function useAddToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewMachineToken) => ask(tokensAdd({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => ask(tokensRevoke({ path: { token } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}

export function useWebhooks() {
  return useQuery({
    queryKey: [...WEBHOOKS, 'all'],
    queryFn: ({ signal }) => all<WebhookJson>((query) => ask(webhooksList({ query, signal }))),
  });
}

export function useWebhook(id: string | undefined) {
  return useQuery({
    queryKey: [...WEBHOOKS, 'one', id],
    queryFn: ({ signal }) => tagged(webhooksGet({ path: { webhook: id! }, signal })),
    enabled: id !== undefined,
  });
}

/** What a webhook may hear of; its test comes on request only. */
export function useEventTypes() {
  return useQuery({
    queryKey: ['event-types'],
    queryFn: ({ signal }) => ask(webhooksEventTypes({ signal })),
    staleTime: Infinity,
  });
}

export function useAddWebhook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: WebhookForm) => ask(webhooksAdd({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: WEBHOOKS }),
  });
}

interface WebhookChange {
  id: string;
  changes: Partial<WebhookForm> & { active?: boolean };
  etag?: string;
}

/** @param silent the form shows the refusal */
export function useChangeWebhook(silent: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes, etag }: WebhookChange) =>
      ask(webhooksChange({ path: { webhook: id }, body: changes, headers: ifMatch(etag) })),
    meta: { silent },
    onSuccess: () => queries.invalidateQueries({ queryKey: WEBHOOKS }),
  });
}

export function useRemoveWebhook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (webhook: string) => ask(webhooksRemove({ path: { webhook } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: WEBHOOKS }),
  });
}

export function useRenewSecret() {
  return useMutation({ mutationFn: (webhook: string) => ask(webhooksRenewSecret({ path: { webhook } })) });
}

export function useTestWebhook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (webhook: string) => ask(webhooksTest({ path: { webhook } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: DELIVERIES }),
  });
}

export const listDeliveries = (query: ListQuery, signal?: AbortSignal) =>
  ask(webhookDeliveriesList({ query, signal })) as Promise<ListPage<WebhookDeliveryJson>>;

const SOON = 2_000;

/** A delivery with its tries; one on its way is looked at again until it has arrived. */
export function useDelivery(id: string | undefined) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...DELIVERIES, 'one', id],
    queryFn: async ({ signal }) => {
      const whole = await ask(webhookDeliveriesGet({ path: { delivery: id! }, signal }));
      if (whole.delivery.state !== 'waiting') void queries.invalidateQueries({ queryKey: [...DELIVERIES, 'list'] });
      return whole;
    },
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.delivery.state === 'waiting' ? SOON : false),
  });
}

export function useReplay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (delivery: string) => ask(webhookDeliveriesReplay({ path: { delivery } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: DELIVERIES }),
  });
}
