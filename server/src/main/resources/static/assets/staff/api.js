/** What the server refused, as it said it (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? 'The server cannot be reached.');
    this.status = status;
    this.type = body.type;
  }
}

const KEY = 'shopme.token';
let onSignedOut = () => {};

export const session = {
  /** The workspace that everything happens in. */
  workspace: null,
  get token() {
    return sessionStorage.getItem(KEY);
  },
  set token(value) {
    if (value) sessionStorage.setItem(KEY, value);
    else sessionStorage.removeItem(KEY);
  },
  whenOver(listener) {
    onSignedOut = listener;
  },
};

const cookie = (name) => document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1] ?? '';
let refreshing = null;

/** Takes the cookie's refresh token for a new access token, once for all who wait. */
function refresh() {
  refreshing ??= fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-CSRF-Token': cookie('shopme_csrf') } })
    .then(async (response) => {
      if (!response.ok) return false;
      session.token = (await response.json()).access_token;
      return true;
    })
    .catch(() => false)
    .finally(() => (refreshing = null));
  return refreshing;
}

async function ask(method, path, { query = {}, body } = {}, again = true) {
  const address = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
  const headers = { Accept: 'application/json' };
  if (session.token) headers.Authorization = `Bearer ${session.token}`;
  if (body) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
  } catch {
    throw new Problem(0, {});
  }
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (response.ok) return answer;
  const problem = new Problem(response.status, answer ?? {});
  if (response.status === 401 && session.token) {
    if (again && (await refresh())) return ask(method, path, { query, body }, false);
    session.token = null;
    onSignedOut();
  }
  throw problem;
}

const here = (query = {}) => ({ ...query, workspace_id: session.workspace.id });

export const api = {
  signIn: (email, password) => ask('POST', '/api/auth/login', { body: { email, password } }),
  me: () => ask('GET', '/api/me'),
  acceptInvitation: (token) => ask('POST', '/api/invitations/accept', { body: { token } }),
  get: (path, query) => ask('GET', path, { query: here(query) }),
  post: (path, body) => ask('POST', path, { query: here(), body }),
  put: (path, body) => ask('PUT', path, { query: here(), body }),
};
