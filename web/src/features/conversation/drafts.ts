const KEY = 'shopme.draft.';

/** What somebody began to write in a chat and did not send: kept in this browser. */
export const drafts = {
  of: (chat: string) => localStorage.getItem(KEY + chat) ?? '',
  keep(chat: string, text: string) {
    if (text.trim() === '') localStorage.removeItem(KEY + chat);
    else localStorage.setItem(KEY + chat, text);
  },
};
