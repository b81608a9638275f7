import { useMutation } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { copilotDraft, copilotSummary, copilotTranslation } from '@/lib/api/generated';

/** What the assistant would answer; nothing is sent. */
export function useDraft(chat: string) {
  return useMutation({ mutationFn: () => ask(copilotDraft({ path: { chat } })), meta: { silent: true } });
}

export function useSummary(chat: string) {
  return useMutation({
    mutationFn: (language: string) => ask(copilotSummary({ path: { chat }, body: { language } })),
    meta: { silent: true },
  });
}

/** Without a language, into the client's. */
export function useTranslate(chat: string) {
  return useMutation({
    mutationFn: ({ text, to }: { text: string; to?: string }) =>
      ask(copilotTranslation({ path: { chat }, body: { text, to } })),
    meta: { silent: true },
  });
}
