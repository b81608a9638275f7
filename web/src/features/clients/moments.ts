import type { ConsentsJson, MessageInChat, OrderJson } from '@/lib/api/generated';

/** Something that happened with a client. */
export type Moment = { id: string; at: string } & (
  | { kind: 'message'; said: MessageInChat }
  | { kind: 'order'; order: OrderJson }
  | { kind: 'consent'; consent: ConsentsJson['history'][number] }
);
export type MomentKind = Moment['kind'];

interface Happened {
  messages: readonly MessageInChat[];
  /** There are older messages: what is older than the last one here waits for them. */
  more: boolean;
  orders: readonly OrderJson[];
  consents: ConsentsJson['history'];
}

/** All that happened, the latest first, without a gap. */
export function moments({ messages, more, orders, consents }: Happened): Moment[] {
  const all: Moment[] = [
    ...messages.map((said) => ({ kind: 'message' as const, id: said.message.id, at: said.message.at, said })),
    ...orders.map((order) => ({ kind: 'order' as const, id: order.id, at: order.placed_at, order })),
    ...consents.map((consent) => ({
      kind: 'consent' as const,
      id: `${consent.purpose} ${consent.at}`,
      at: consent.at,
      consent,
    })),
  ];
  const oldest = more ? Math.min(...messages.map(({ message }) => Date.parse(message.at))) : -Infinity;
  return all
    .filter(({ at }) => Date.parse(at) >= oldest)
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
