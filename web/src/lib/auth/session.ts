import { Problem } from '@/lib/api/problem';

/** What a sign-in answers. */
export interface Granted {
  access_token: string;
  expires_in: number;
}

/** `expired`: somebody was signed in here, and the page they work on still stands. */
export type SessionState = 'starting' | 'out' | 'in' | 'expired';

interface Access {
  token: string;
  until: number;
}

type News = { kind: 'access'; access: Access } | { kind: 'out' };

const RENEW_BEFORE = 60_000;
const LOCK = 'shopme-refresh';

let access: Access | undefined;
let state: SessionState = 'starting';
let timer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<boolean> | undefined;
const listeners = new Set<() => void>();
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('shopme-session');

function become(next: SessionState) {
  state = next;
  listeners.forEach((listener) => listener());
}

function keep(next: Access) {
  access = next;
  clearTimeout(timer);
  timer = setTimeout(() => void session.renew(), Math.max(next.until - Date.now() - RENEW_BEFORE, 5_000));
  become('in');
}

function forget(next: SessionState) {
  access = undefined;
  clearTimeout(timer);
  become(next);
}

const cookie = (name: string) => document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1];

/** Takes the cookie's refresh token, which is good for one use, for a new access token. */
async function refresh(): Promise<boolean> {
  const proof = cookie('shopme_csrf');
  if (!proof) return false;
  const response = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-CSRF-Token': proof } });
  if (response.status === 401 || response.status === 403) return false;
  if (!response.ok) throw await Problem.of(response);
  session.signedIn((await response.json()) as Granted);
  return true;
}

// One tab at a time; who waited takes what the other tab got.
async function renewAlone(): Promise<boolean> {
  const before = access;
  const work = () => (access && access !== before ? Promise.resolve(true) : refresh());
  const going = await (navigator.locks ? navigator.locks.request(LOCK, work) : work());
  if (!going) forget(state === 'starting' || state === 'out' ? 'out' : 'expired');
  return going;
}

/**
 * Who is signed in, in this tab's memory only. The refresh token lies in a cookie that no script
 * reads; a new access token is fetched before the old one ends, once for all tabs.
 */
export const session = {
  get state() {
    return state;
  },
  get token() {
    return access?.token;
  },
  subscribe(this: void, listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Takes up a session that the browser still has. */
  async start() {
    await session.renew().catch(() => forget('out'));
  },
  signedIn(granted: Granted) {
    keep({ token: granted.access_token, until: Date.now() + granted.expires_in * 1000 });
    if (access) tabs?.postMessage({ kind: 'access', access } satisfies News);
  },
  /** @returns whether the session goes on */
  renew(): Promise<boolean> {
    renewing ??= renewAlone().finally(() => (renewing = undefined));
    return renewing;
  },
  /** Resolves when somebody is signed in again, in this tab or another. */
  again(): Promise<void> {
    return new Promise((resolve) => {
      const stop = session.subscribe(() => {
        if (state !== 'in') return;
        stop();
        resolve();
      });
    });
  },
  async signOut() {
    const headers: Record<string, string> = access ? { Authorization: `Bearer ${access.token}` } : {};
    const proof = cookie('shopme_csrf');
    if (proof) headers['X-CSRF-Token'] = proof;
    await fetch('/api/auth/logout', { method: 'POST', headers }).catch(() => undefined);
    tabs?.postMessage({ kind: 'out' } satisfies News);
    forget('out');
  },
};

tabs?.addEventListener('message', ({ data }: MessageEvent<News>) => {
  if (data.kind === 'access') keep(data.access);
  else forget('out');
});
