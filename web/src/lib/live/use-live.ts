import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { live, type Change, type News } from './live';

/** Which queries are stale when a thing of this kind has changed: the first words of their keys. */
const CONCERNS: Record<string, readonly string[]> = {
  message: ['messages', 'chats', 'carts', 'attention', 'timelines'],
  chat: ['chats'],
  order: ['orders', 'clients', 'figures', 'timelines'],
  category: ['categories'],
  client: ['clients', 'chats', 'timelines'],
  machine_token: ['tokens'],
  table_view: ['table-views'],
  workspace: ['workspace', 'numbers'],
};

const TOGETHER = 250;

// What is said in chats stands in no log; whatever else changes does.
const UNLOGGED = new Set(['message', 'chat']);

const kinds = ({ entity }: Change) => [
  ...(CONCERNS[entity] ?? [`${entity}s`]),
  ...(UNLOGGED.has(entity) ? [] : ['activity']),
];

// A message concerns its own chat's messages only.
function keys(change: Change): string[][] {
  return kinds(change).map((kind) => (kind === 'messages' && change.chat_id ? ['messages', change.chat_id] : [kind]));
}

function refresh(queries: QueryClient, news: Set<News>) {
  if (news.has('permissions')) void queries.invalidateQueries({ queryKey: ['me'] });
  if (news.has('everything')) {
    void queries.invalidateQueries();
    return;
  }
  const stale = new Map<string, string[]>();
  for (const change of news)
    if (typeof change !== 'string') for (const key of keys(change)) stale.set(key.join('/'), key);
  for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey });
}

/**
 * Keeps what is shown as it is on the server: whatever changes there is loaded again here, many changes at once. For
 * the frame of the dashboard; pages need nothing but query keys that begin with the thing's name.
 */
export function useLive(workspace: string | undefined) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!workspace) return;
    const heard = new Set<News>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = live.hear((news) => {
      heard.add(news);
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh(queries, heard);
        heard.clear();
      }, TOGETHER);
    });
    const stop = live.start(workspace);
    return () => {
      clearTimeout(timer);
      forget();
      stop();
    };
  }, [queries, workspace]);
}

/** Whether changes are heard at the moment. */
export const useLiveState = () => useSyncExternalStore(live.watch, () => live.state);
