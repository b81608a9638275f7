import { call, listen } from './api.js';

/** What the page knows. Views listen to topics: people, chat:<customer>, typing:<customer>, open, moods, wire, link. */
export const state = {
  numbers: [],
  number: null,
  customers: [],
  chats: new Map(),
  typing: new Set(),
  open: [],
  unread: new Map(),
  moods: { mood: {}, changes: {} },
  webhooks: {},
  wire: [],
  linked: true,
};

const ears = new Map();

/** How many readings of the whole state are under way, and what the feed told meanwhile. */
let reading = 0;
const waiting = [];

export function on(topic, ear) {
  if (!ears.has(topic)) ears.set(topic, new Set());
  ears.get(topic).add(ear);
  return () => ears.get(topic).delete(ear);
}

export function tell(topic, detail) {
  ears.get(topic)?.forEach((ear) => ear(detail));
}

export const customer = (id) => state.customers.find((it) => it.id === id);
export const business = () => state.numbers.find((it) => it.id === state.number) ?? state.numbers[0];
export const messages = (id) => [...(state.chats.get(id)?.values() ?? [])];
export const last = (id) => messages(id).at(-1);

/** Reads the whole state. What the feed tells meanwhile is newer and is applied on top. */
export async function load() {
  reading += 1;
  try {
    await readAll();
  } finally {
    reading -= 1;
    if (!reading) catchUp();
  }
}

function catchUp() {
  const lastLine = state.wire.at(-1)?.at ?? '';
  for (const [name, data] of waiting.splice(0)) if (name !== 'wire' || data.at > lastLine) heard[name](data);
}

async function readAll() {
  const all = await call('GET', '/state');
  state.numbers = all.numbers;
  state.customers = all.customers;
  state.moods = all.moods;
  state.webhooks = all.webhooks;
  const wanted = localStorage.getItem('emulator.number');
  state.number = all.numbers.some((it) => it.id === wanted) ? wanted : (all.numbers[0]?.id ?? null);
  state.open = state.open.filter(customer);
  await Promise.all(state.customers.map((it) => loadChat(it.id)));
  state.wire = (await call('GET', '/wire')).lines;
  for (const topic of ['people', 'open', 'moods', 'wire']) tell(topic);
}

async function loadChat(id) {
  const query = state.number ? `&number_id=${state.number}` : '';
  const answer = await call('GET', `/customers/${id}/messages?limit=200${query}`);
  state.chats.set(id, new Map(answer.messages.map((it) => [it.id, it])));
  if (answer.typing) state.typing.add(id);
}

export async function choose(number) {
  state.number = number;
  localStorage.setItem('emulator.number', number);
  await load();
}

/** Whoever adds or changes a customer need not wait for the feed to tell it. */
export const know = (it) => heard.customer(it);

/** Opens a phone; `beside` keeps the others that fit. */
export function open(id, beside = false) {
  state.unread.delete(id);
  if (beside) state.open = [...state.open.filter((it) => it !== id), id].slice(-3);
  else if (!state.open.includes(id)) state.open = [id];
  keep();
}

export function close(id) {
  state.open = state.open.filter((it) => it !== id);
  keep();
}

function keep() {
  localStorage.setItem('emulator.open', JSON.stringify(state.open));
  tell('open');
  tell('people');
}

const heard = {
  message(message) {
    if (message.number_id !== state.number) return;
    const chat = state.chats.get(message.customer_id) ?? new Map();
    state.chats.set(message.customer_id, chat);
    const isNew = !chat.has(message.id);
    chat.set(message.id, message);
    if (isNew && message.direction === 'to_customer') {
      const seen = state.open.includes(message.customer_id) && document.visibilityState === 'visible';
      if (!seen) state.unread.set(message.customer_id, (state.unread.get(message.customer_id) ?? 0) + 1);
      tell('news', message);
    }
    tell(`chat:${message.customer_id}`, { message, isNew });
    tell('people');
  },
  typing({ customer_id: id, number_id: number, on: typing }) {
    if (number !== state.number) return;
    if (typing) state.typing.add(id);
    else state.typing.delete(id);
    tell(`typing:${id}`);
    tell('people');
  },
  customer(it) {
    const at = state.customers.findIndex((known) => known.id === it.id);
    if (at < 0) state.customers.push(it);
    else state.customers[at] = it;
    if (!state.chats.has(it.id)) state.chats.set(it.id, new Map());
    tell('people');
    tell(`customer:${it.id}`);
  },
  customer_gone({ id }) {
    state.customers = state.customers.filter((it) => it.id !== id);
    state.chats.delete(id);
    close(id);
  },
  async mood() {
    state.moods = await call('GET', '/moods');
    tell('moods');
  },
  number: () => load(),
  wire(line) {
    state.wire.push(line);
    if (state.wire.length > 300) state.wire.shift();
    tell('wire', line);
  },
  reset() {
    state.unread.clear();
    state.typing.clear();
    return load();
  },
  reload: () => load(),
};

/** Follows the feed; settled once it is connected, so that a state read after it misses nothing. */
export function follow() {
  return new Promise((connected) => {
    listen(
      (name, data) => (reading ? waiting.push([name, data]) : heard[name](data)),
      (linked) => {
        connected();
        if (state.linked === linked) return;
        state.linked = linked;
        tell('link');
      },
    );
  });
}

/** The customer does something. */
export function send(id, deed) {
  return call('POST', `/customers/${id}/messages?number_id=${state.number}`, deed);
}

export function read(id) {
  return call('POST', `/customers/${id}/read?number_id=${state.number}`, {});
}
