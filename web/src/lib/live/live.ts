import { send } from '@/lib/api/client';
import { session } from '@/lib/auth/session';
import { serverEvents, type ServerEvent } from './sse';

/** What changed, as `GET /api/events` tells it: what to load again, never what it is now. */
export interface Change {
  type: string;
  entity: string;
  /** Nothing when many changed at once. */
  id: string | null;
  chat_id: string | null;
  at: string;
}

/** `broken`: nothing is heard at the moment, and it is being tried again. */
export type LiveState = 'off' | 'connecting' | 'live' | 'broken';

/** A change, or that all that is shown must be loaded again. */
export type News = Change | 'everything' | 'permissions';

type Word = { kind: 'news'; news: News; last?: string } | { kind: 'state'; state: LiveState } | { kind: 'ask' };

const SILENT = 50_000; // the server gives a sign every 20 seconds
const LONGEST_PAUSE = 30_000;

let state: LiveState = 'off';
const watchers = new Set<() => void>();
const listeners = new Set<(news: News) => void>();

function become(next: LiveState) {
  if (state === next) return;
  state = next;
  watchers.forEach((watcher) => watcher());
}

const tell = (news: News) => listeners.forEach((listener) => listener(news));

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
    signal.addEventListener('abort', go);
  });
}

/** One line to the server, until it ends. */
class Line {
  last: string | undefined;
  private heard = false;

  constructor(
    private readonly workspace: string,
    private readonly say: (word: Word) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Listens for as long as somebody is there, whatever breaks. */
  async hold() {
    for (let failures = 0; !this.signal.aborted; failures += 1) {
      this.heard = false;
      await this.listen().catch(() => undefined);
      if (this.signal.aborted) return;
      if (this.heard) failures = 0;
      else this.say({ kind: 'state', state: 'broken' });
      await pause(this.heard ? 200 : Math.min(LONGEST_PAUSE, 1_000 * 2 ** failures), this.signal);
    }
  }

  private async listen() {
    const breaking = new AbortController();
    const signal = AbortSignal.any([this.signal, breaking.signal]);
    let watchdog = setTimeout(() => breaking.abort(), SILENT);
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => breaking.abort(), SILENT);
    };
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' };
      if (this.last) headers['Last-Event-ID'] = this.last;
      const url = new URL(`/api/events?workspace_id=${this.workspace}`, window.location.origin);
      const response = await send(new Request(url, { headers, signal }));
      if (!response.ok || !response.body) return;
      for await (const event of serverEvents(response.body, alive)) await this.take(event);
    } finally {
      clearTimeout(watchdog);
      breaking.abort();
    }
  }

  private async take({ event, data, id }: ServerEvent) {
    this.heard = true;
    const resumed = this.last !== undefined;
    if (id) this.last = id;
    const news = (told: News) => this.say({ kind: 'news', news: told, last: this.last });
    if (event === 'hello') {
      this.say({ kind: 'state', state: 'live' });
      // What was loaded before the line stood may be old; whoever came again is told what was missed.
      if (!resumed) news('everything');
    } else if (event === 'change') news(JSON.parse(data) as Change);
    else if (event === 'reset') news('everything');
    else if (event === 'end') {
      await session.renew();
      if (data.includes('permissions_changed')) news('permissions');
    }
  }
}

/**
 * What happens in a workspace, as it happens. Of all tabs of this browser one holds the line and tells the others: a
 * browser has but six lines to a server.
 */
export const live = {
  get state() {
    return state;
  },
  watch(this: void, watcher: () => void) {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  },
  hear(this: void, listener: (news: News) => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** @returns what ends it */
  start(this: void, workspace: string): () => void {
    const ending = new AbortController();
    const { signal } = ending;
    const tabs = new BroadcastChannel(`shopme-live-${workspace}`);
    const take = (word: Word) => {
      if (word.kind === 'state') become(word.state);
      else if (word.kind === 'news') tell(word.news);
    };
    const line = new Line(
      workspace,
      (word) => {
        take(word);
        tabs.postMessage(word);
      },
      signal,
    );
    let holds = false;
    tabs.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.kind === 'ask') {
        if (holds) tabs.postMessage({ kind: 'state', state } satisfies Word);
        return;
      }
      // Should the tab that holds the line be closed, this one goes on from there.
      if (data.kind === 'news') line.last = data.last ?? line.last;
      take(data);
    };
    become('connecting');
    tabs.postMessage({ kind: 'ask' } satisfies Word);
    void navigator.locks
      .request(`shopme-live-${workspace}`, { signal }, async () => {
        holds = true;
        await line.hold();
      })
      .catch(() => undefined);
    return () => {
      ending.abort();
      tabs.close();
      become('off');
    };
  },
};
