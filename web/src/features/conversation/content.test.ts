import { expect, it } from 'vitest';
import type { MessageJson } from '@/lib/api/generated';
import { items, type Body, type Item } from './content';

let seq = 0;

function said(body: Body, more: Partial<MessageJson> = {}): MessageJson {
  seq += 1;
  return {
    id: `m${seq}`,
    seq,
    author: 'client',
    type: body.kind,
    text: '',
    body,
    status: 'received',
    at: '2026-11-24T10:00:00Z',
    ...more,
  };
}

const text = (body: string, more?: Partial<MessageJson>) => said({ kind: 'text', body }, more);
const lines = (messages: MessageJson[]) => items(messages, true, (at) => at.slice(0, 10));
const shown = (all: Item[]) => all.flatMap((item) => (item.kind === 'message' ? [item.shown] : []));

it('shows a reaction, a correction and a withdrawal at the message they are about', () => {
  const all = lines([
    text('Helo', { channel_id: 'a' }),
    text('Oops', { channel_id: 'b' }),
    said({ kind: 'edit', message_id: 'a', body: 'Hello' }),
    said({ kind: 'reaction', message_id: 'a', emoji: '👍' }),
    said({ kind: 'revoke', message_id: 'b' }),
  ]);
  const [first, second] = shown(all);
  expect(shown(all)).toHaveLength(2);
  expect(first).toMatchObject({ body: { body: 'Hello' }, edited: true, reactions: ['👍'], revoked: false });
  expect(second).toMatchObject({ revoked: true });
});

it('forgets a reaction that was taken back', () => {
  const all = lines([
    text('Hello', { channel_id: 'a' }),
    said({ kind: 'reaction', message_id: 'a', emoji: '👍' }),
    said({ kind: 'reaction', message_id: 'a', emoji: null }),
  ]);
  expect(shown(all)[0]?.reactions).toEqual([]);
});

it('tells of what happened to a message that is not here', () => {
  expect(lines([said({ kind: 'revoke', message_id: 'long ago' })]).map(({ kind }) => kind)).toEqual(['day', 'event']);
});

it('puts a day before its first message, and knows the first of several of one author', () => {
  const all = lines([
    text('a', { at: '2026-11-23T10:00:00Z' }),
    text('b', { at: '2026-11-23T10:01:00Z' }),
    text('c', { at: '2026-11-24T10:00:00Z' }),
    text('d', { author: 'staff' }),
  ]);
  expect(all.map((item) => (item.kind === 'message' ? item.first : item.kind))).toEqual([
    'day',
    true,
    false,
    'day',
    true,
    true,
  ]);
});

it('tells no day before the oldest message while older ones may come', () => {
  const all = items([text('a', { at: '2026-11-23T10:00:00Z' }), text('b')], false, (at) => at.slice(0, 10));
  expect(all.map(({ kind }) => kind)).toEqual(['message', 'day', 'message']);
});
