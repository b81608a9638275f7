/** One server-sent event (WHATWG HTML, "Server-sent events", read 2026-11). */
export interface ServerEvent {
  event: string;
  data: string;
  id?: string;
}

function read(block: string): ServerEvent | undefined {
  const event: ServerEvent = { event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') event.event = value ?? '';
    else if (field === 'data') data.push(value ?? '');
    else if (field === 'id') event.id = value ?? '';
  }
  event.data = data.join('\n');
  return data.length > 0 || event.event !== 'message' ? event : undefined;
}

/**
 * The events of a stream as they come.
 *
 * @param onSign called at every sign of life, comments too
 */
export async function* serverEvents(body: ReadableStream<Uint8Array>, onSign: () => void): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      onSign();
      const blocks = (rest + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = read(block);
        if (event) yield event;
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
