import type { ReplyJson } from '@/lib/api/generated';

/** What the made-up client says: words, or a choice that was offered. */
export interface Tap {
  text: string;
  choice?: string;
}

interface Choices {
  kind: string;
  choices?: { id: string; title: string }[];
}

/** What a reply offers to tap, as the server's `Outgoing` writes it. */
export function choicesOf({ body }: ReplyJson) {
  const { kind, choices } = body as unknown as Choices;
  return kind === 'choices' && choices ? choices : [];
}
