import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { analyticsOverview, chatsList, ordersList, productsGet, trendsTop, trendsTrends } from '@/lib/api/generated';

export const PERIODS = ['last_7_days', 'last_30_days', 'last_90_days', 'last_12_months'] as const;
export type Period = (typeof PERIODS)[number];

const RECENT = 6;
const SOON = 60_000;

export function useTrends(period: Period | 'today' | 'yesterday') {
  return useQuery({
    queryKey: ['figures', 'trends', period],
    queryFn: ({ signal }) => ask(trendsTrends({ query: { period }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: SOON,
  });
}

export function useOverview() {
  return useQuery({
    queryKey: ['figures', 'overview'],
    queryFn: ({ signal }) => ask(analyticsOverview({ signal })),
  });
}

export function useTops() {
  return useQuery({
    queryKey: ['figures', 'top'],
    queryFn: ({ signal }) => ask(trendsTop({ query: { period: 'last_12_months', limit: 1 }, signal })),
  });
}

/** A product's picture and price. */
export function useTopProduct(product: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['products', 'look', product],
    queryFn: ({ signal }) => ask(productsGet({ path: { product: product! }, signal })),
    enabled: enabled && product !== undefined,
  });
}

export function usePendingOrders(enabled: boolean) {
  return useQuery({
    queryKey: ['orders', 'pending', 'count'],
    queryFn: ({ signal }) => ask(ordersList({ query: { filter: 'status eq pending', limit: 1 }, signal })),
    select: ({ total }) => total,
    enabled,
  });
}

export function useRecentOrders(enabled: boolean) {
  return useQuery({
    queryKey: ['orders', 'recent'],
    queryFn: ({ signal }) => ask(ordersList({ query: { limit: RECENT }, signal })),
    enabled,
  });
}

export function useRecentChats(enabled: boolean) {
  return useQuery({
    queryKey: ['chats', 'recent'],
    queryFn: ({ signal }) => ask(chatsList({ query: { limit: RECENT }, signal })),
    enabled,
  });
}

export function useWaitingChats(enabled: boolean) {
  return useQuery({
    queryKey: ['chats', 'waiting', 'longest'],
    queryFn: ({ signal }) =>
      ask(chatsList({ query: { filter: 'status eq waiting', sort: 'last_message_at', limit: 3 }, signal })),
    enabled,
  });
}
