import { toast } from './dom.js';

const BASE = '/emulator/api';

/** Calls the emulator; a refusal is shown and thrown. */
export async function call(method, path, body) {
  const response = await fetch(BASE + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) {
    toast(answer.detail ?? `The emulator answered ${response.status}.`, 'bad');
    throw new Error(answer.detail ?? response.statusText);
  }
  return answer;
}

export async function upload(blob, filename) {
  const query = filename ? `?filename=${encodeURIComponent(filename)}` : '';
  const response = await fetch(`${BASE}/media${query}`, {
    method: 'POST',
    headers: { 'Content-Type': blob.type || 'application/octet-stream' },
    body: blob,
  });
  if (!response.ok) {
    toast('That file could not be taken.', 'bad');
    throw new Error(response.statusText);
  }
  return response.json();
}

export const mediaUrl = (id) => `${BASE}/media/${encodeURIComponent(id)}`;

/** Listens to what changes; `heard` gets the event's name and data. */
export function listen(heard, connection) {
  const source = new EventSource(`${BASE}/feed`);
  const names = ['message', 'typing', 'customer', 'customer_gone', 'mood', 'number', 'wire', 'reset', 'reload'];
  for (const name of names) {
    source.addEventListener(name, (event) => {
      if (event.data !== undefined) heard(name, JSON.parse(event.data));
    });
  }
  let lost = false;
  source.addEventListener('hello', () => {
    connection(true);
    if (lost) heard('reload', {});
    lost = false;
  });
  source.addEventListener('error', () => {
    lost = true;
    connection(false);
  });
}
