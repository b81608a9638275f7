import type { MessageJson } from '@/lib/api/generated';

/** What a message says, as the server's `Content` (a client's) and `Outgoing` (ours) write it. */
export type Body =
  | { kind: 'text'; body: string }
  | { kind: 'media'; media: MediaKind; mime_type: string; caption?: string | null; file_name?: string | null }
  | { kind: 'location'; latitude: number; longitude: number; name?: string | null; address?: string | null }
  | { kind: 'contacts'; cards: { name: string; phones: string[] }[] }
  | { kind: 'choice'; id: string; title: string }
  | { kind: 'flow_reply'; answers: Record<string, unknown> }
  | { kind: 'basket'; items: BasketItem[]; note?: string | null }
  | { kind: 'reaction'; message_id: string; emoji?: string | null }
  | { kind: 'edit'; message_id: string; body: string }
  | { kind: 'revoke'; message_id: string }
  | { kind: 'notice'; what: string; body: string }
  | { kind: 'unsupported'; what: string }
  | { kind: 'picture'; url: string; caption: string }
  | { kind: 'file'; url: string; file_name: string; caption: string }
  | { kind: 'choices'; body: string; picture?: string | null; button: string; choices: Choice[] }
  | { kind: 'link'; body: string; label: string; url: string }
  | { kind: 'template'; name: string; language: string; values: string[] };

export type MediaKind = 'IMAGE' | 'VIDEO' | 'AUDIO' | 'VOICE' | 'DOCUMENT' | 'STICKER';

interface BasketItem {
  sku: string;
  quantity: number;
  price?: number | string | null;
  currency: string;
}

interface Choice {
  id: string;
  title: string;
  description?: string | null;
}

export const bodyOf = (message: MessageJson) => message.body as unknown as Body;

/** A message as the chat shows it, with what was later done to it. */
export interface Shown {
  message: MessageJson;
  body: Body;
  reactions: string[];
  edited: boolean;
  revoked: boolean;
}

/** A line of the chat. */
export type Item =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; shown: Shown; first: boolean }
  | { kind: 'event'; key: string; message: MessageJson; body: Body };

/** A reaction, an edit or a withdrawal is shown at the message it is about; alone only if that is not here. */
function fold(messages: readonly MessageJson[]) {
  const byChannelId = new Map<string, Shown>();
  const reactions = new Map<Shown, Map<string, string>>();
  const lines: (Shown | MessageJson)[] = [];
  for (const message of messages) {
    const body = bodyOf(message);
    const target = 'message_id' in body ? byChannelId.get(body.message_id) : undefined;
    if (target && body.kind === 'reaction') {
      const given = reactions.get(target) ?? new Map<string, string>();
      if (body.emoji) given.set(message.author, body.emoji);
      else given.delete(message.author);
      reactions.set(target, given);
    } else if (target && body.kind === 'revoke') target.revoked = true;
    else if (target && body.kind === 'edit') {
      target.body = target.body.kind === 'text' ? { kind: 'text', body: body.body } : target.body;
      target.edited = true;
    } else if ('message_id' in body || body.kind === 'notice') lines.push(message);
    else {
      const shown: Shown = { message, body, reactions: [], edited: false, revoked: false };
      if (message.channel_id) byChannelId.set(message.channel_id, shown);
      lines.push(shown);
    }
  }
  for (const [shown, given] of reactions) shown.reactions = [...given.values()];
  return lines;
}

/**
 * The lines of a chat, the oldest first, with the days between them. The day of the oldest is told only once the chat's
 * beginning is here: it would have to move when older messages of that day come in.
 *
 * @param complete whether there are no older messages
 * @param dayOf which day a moment is of, in the shop's time zone
 */
export function items(messages: readonly MessageJson[], complete: boolean, dayOf: (at: string) => string): Item[] {
  const all: Item[] = [];
  let day = '';
  let author = complete ? '' : (messages[0]?.author ?? '');
  for (const line of fold(messages)) {
    const message = 'message' in line ? line.message : line;
    const itsDay = dayOf(message.at);
    if (itsDay !== day && (complete || day !== '')) {
      all.push({ kind: 'day', key: `day ${itsDay}`, at: message.at });
      author = '';
    }
    day = itsDay;
    if ('message' in line) {
      all.push({ kind: 'message', key: message.id, shown: line, first: author !== message.author });
      author = message.author;
    } else {
      all.push({ kind: 'event', key: message.id, message, body: bodyOf(message) });
      author = '';
    }
  }
  return all;
}
