import { expect, it } from 'vitest';
import { serverEvents, type ServerEvent } from './sse';

async function heard(...pieces: string[]) {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(encoder.encode(piece)));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  let signs = 0;
  for await (const event of serverEvents(body, () => (signs += 1))) events.push(event);
  return { events, signs };
}

it('reads events wherever the line was cut', async () => {
  const { events } = await heard(
    'event: hello\nid: 1',
    '\ndata: {}\n',
    '\nevent: change\nid: 2\ndata: {"a":',
    '1}\n\n',
  );
  expect(events).toEqual([
    { event: 'hello', id: '1', data: '{}' },
    { event: 'change', id: '2', data: '{"a":1}' },
  ]);
});

it('takes a comment for a sign of life and for nothing else', async () => {
  const { events, signs } = await heard(': still here\n\n', ': still here\n\n');
  expect(events).toEqual([]);
  expect(signs).toBe(2);
});

it('leaves out what was not finished', async () => {
  expect((await heard('event: change\ndata: {"a"')).events).toEqual([]);
});
