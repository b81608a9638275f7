import { useQuery } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { chatsList, connectedNumbersList, productsList } from '@/lib/api/generated';
import { useMembership, usePermission } from '@/lib/auth/me';

/** What a shop needs before it can sell in a chat, in order. */
export const STEPS = ['shop', 'product', 'number', 'chat'] as const;
export type Step = (typeof STEPS)[number];

const KEY = 'shopme.setup.shop.';

/** That somebody has looked at the shop's name, currency and language is kept in the browser; the rest shows itself. */
export const shopChecked = {
  of: (workspace: string) => localStorage.getItem(KEY + workspace) === 'done',
  keep: (workspace: string) => localStorage.setItem(KEY + workspace, 'done'),
};

/** How far the shop is set up. Only for who may do it. */
export function useSetup() {
  const workspace = useMembership()?.id;
  const may = usePermission();
  const mine = may('settings:write') && may('catalog:write') && may('chats:read');
  const products = useQuery({
    queryKey: ['products', 'any'],
    queryFn: ({ signal }) => ask(productsList({ query: { limit: 1, fields: 'id' }, signal })),
    enabled: mine,
  });
  const numbers = useQuery({
    queryKey: ['numbers', workspace],
    queryFn: ({ signal }) => ask(connectedNumbersList({ signal })),
    enabled: mine,
  });
  const chats = useQuery({
    queryKey: ['chats', 'any'],
    queryFn: ({ signal }) => ask(chatsList({ query: { limit: 1 }, signal })),
    enabled: mine,
  });
  const known = products.data !== undefined && numbers.data !== undefined && chats.data !== undefined;
  const product = (products.data?.total ?? 0) > 0;
  const done: Record<Step, boolean> = {
    // Who sells already has seen to it.
    shop: product || (workspace !== undefined && shopChecked.of(workspace)),
    product,
    number: (numbers.data?.data.length ?? 0) > 0,
    chat: (chats.data?.total ?? 0) > 0,
  };
  const next = STEPS.find((step) => !done[step]);
  return { known: mine && known, done, next, numbers: numbers.data?.data ?? [] };
}
