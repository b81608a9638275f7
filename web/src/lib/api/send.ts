import { session } from '@/lib/auth/session';
import { workspace } from '@/lib/auth/workspace';
import { Problem } from './problem';

// A person's own account is of no workspace.
const OF_NO_WORKSPACE = /^\/api\/(auth\/|me$|workspaces|invitations\/accept)/;

const KEY = 'Idempotency-Key';

interface Letter {
  request: Request;
  /** Read once: a request made from a request would stream it, which takes HTTP/2. */
  body?: ArrayBuffer;
}

function prepared({ request, body }: Letter): Request {
  const url = new URL(request.url);
  if (workspace.id && !OF_NO_WORKSPACE.test(url.pathname) && !url.searchParams.has('workspace_id'))
    url.searchParams.set('workspace_id', workspace.id);
  const { method, headers, signal } = request;
  const ready = new Request(url, { method, headers, signal, body });
  if (session.token) ready.headers.set('Authorization', `Bearer ${session.token}`);
  return ready;
}

// A write that is sent again, because the access token had ended meanwhile, is done once. Whoever
// tries again by hand brings the key of the first time.
function keyed(request: Request): Request {
  if (
    request.method !== 'GET' &&
    request.method !== 'DELETE' &&
    !request.url.includes('/api/auth/') &&
    !request.headers.has(KEY)
  )
    request.headers.set(KEY, crypto.randomUUID());
  return request;
}

/** Sends a request as the person who is signed in. If their session ended, it waits until they sign in again. */
export async function send(request: Request): Promise<Response> {
  const letter = { request: keyed(request), body: request.body ? await request.arrayBuffer() : undefined };
  const answer = await fetch(prepared(letter));
  const mayGoOn = answer.status === 401 && session.state !== 'out' && !request.url.includes('/api/auth/login');
  if (!mayGoOn) return answer;
  if (!(await session.renew())) await session.again();
  return fetch(prepared(letter));
}

/**
 * What the few requests before a sign-in need, without the generated client, which is larger than they are.
 *
 * @param url of the generated type of the operation, which says too what goes in
 */
export async function post<Operation extends { url: string; body?: unknown }, Answer>(
  url: Operation['url'],
  body?: Operation['body'],
): Promise<Answer> {
  const answer = await send(
    new Request(new URL(url, window.location.origin), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  if (!answer.ok) throw await Problem.of(answer);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
