import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { ask } from '@/lib/api/client';
import { chatsWrite, type NewMessage } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import type { History } from './queries';

/** What was written here and the server has not confirmed yet. */
export interface Outgoing {
  key: string;
  chat: string;
  message: NewMessage;
  /** How it will read. */
  text: string;
  at: string;
  /** The message's id, once the server has it. */
  id?: string;
  /** Why the server did not take it. */
  refused?: Problem;
}

let waiting: readonly Outgoing[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Outgoing[]) {
  waiting = next;
  listeners.forEach((listener) => listener());
}

const change = (key: string, changes: Partial<Outgoing>) =>
  become(waiting.map((one) => (one.key === key ? { ...one, ...changes } : one)));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Sends at once, as far as the eye can see; what is refused stays, says why and can be tried again. */
export function useOutgoing(chat: string) {
  const queries = useQueryClient();
  const all = useSyncExternalStore(subscribe, () => waiting);
  const post = useCallback(
    async ({ key, message }: Outgoing) => {
      change(key, { refused: undefined });
      try {
        // The same key at every try: the client reads it once.
        const { id } = await ask(chatsWrite({ path: { chat }, body: message, headers: { 'Idempotency-Key': key } }));
        change(key, { id });
        await queries.invalidateQueries({ queryKey: ['messages', chat] });
        void queries.invalidateQueries({ queryKey: ['chats'] });
        const { messages = [] } = queries.getQueryData<History>(['messages', chat]) ?? {};
        if (messages.some((one) => one.id === id)) become(waiting.filter((one) => one.key !== key));
      } catch (error) {
        change(key, { refused: Problem.from(error) });
      }
    },
    [chat, queries],
  );
  const send = useCallback(
    (message: NewMessage, text: string) => {
      const one = { key: crypto.randomUUID(), chat, message, text, at: new Date().toISOString() };
      become([...waiting, one]);
      void post(one);
    },
    [chat, post],
  );
  return {
    waiting: all.filter((one) => one.chat === chat),
    send,
    again: (one: Outgoing) => void post(one),
    drop: (one: Outgoing) => become(waiting.filter(({ key }) => key !== one.key)),
  };
}
