import { expect, it } from 'vitest';
import type { MessageInChat, OrderJson } from '@/lib/api/generated';
import { moments } from './moments';

const said = (id: string, at: string) => ({ chat_id: 'c', message: { id, at } }) as MessageInChat;
const bought = (id: string, placed_at: string) => ({ id, placed_at }) as OrderJson;
const consents = [{ purpose: 'marketing', granted: true, source: 'chat', at: '2026-11-20T10:00:00.5Z' }];

it('tells all that happened, the latest first', () => {
  const told = moments({
    messages: [said('m2', '2026-11-21T09:00:00Z'), said('m1', '2026-11-19T09:00:00Z')],
    more: false,
    orders: [bought('o1', '2026-11-22T09:00:00Z')],
    consents,
  });
  expect(told.map(({ kind }) => kind)).toEqual(['order', 'message', 'consent', 'message']);
});

it('leaves no gap where older messages are not here yet', () => {
  const told = moments({
    messages: [said('m2', '2026-11-21T09:00:00Z')],
    more: true,
    orders: [bought('o1', '2026-11-22T09:00:00Z'), bought('o0', '2026-11-01T09:00:00Z')],
    consents,
  });
  expect(told.map(({ id }) => id)).toEqual(['o1', 'm2']);
});
