import { api } from './api.js';
import { deed, h, icon, toast } from './dom.js';
import { dayName, phone, time, when } from './format.js';
import { avatar, back, empty, failed, loading, refill, splitBoard } from './lists.js';
import { Live } from './live.js';
import { bubble } from './bubble.js';

const PAGE = 50;
const AUTHORS = { staff: 'You: ', assistant: 'Assistant: ', notice: '', client: '' };

export function chatsView(board, somethingDone) {
  const split = splitBoard(board, 'Chats', 'Choose a chat to read it, to answer, or to take it over.');
  let chosen = null;
  let open = null;
  let waiting = false;
  let live;
  let chats = [];
  let more = null;
  let older = [];

  const rows = h('div', { class: 'rows' });
  const filter = (text, value) =>
    h('button', { class: 'chip', type: 'button', 'aria-pressed': String(waiting === value), onclick: () => choose(value) }, text);
  split.list.replaceChildren(h('div', { class: 'filters' }), rows);
  choose(false);

  function choose(value) {
    waiting = value;
    split.list.firstElementChild.replaceChildren(filter('All', false), filter('Waiting for a person', true));
    live?.stop();
    older = [];
    chats = [];
    rows.replaceChildren(loading());
    live = new Live(
      () => api.get('/api/chats', { limit: PAGE, status: value ? 'waiting' : undefined }),
      showList,
      (problem) => !chats.length && rows.replaceChildren(failed(problem, () => live.now())),
    );
  }

  function showList(page) {
    chats = page.data;
    if (!older.length) more = page.next;
    const fresh = new Set(chats.map((chat) => chat.id));
    older = older.filter((chat) => !fresh.has(chat.id));
    render();
  }

  function render() {
    const all = [...chats, ...older];
    const nothing = waiting ? empty('Nobody is waiting', 'Whoever asks for a person appears here.') : empty('No chats yet', 'When somebody writes to the shop, the chat appears here by itself.');
    refill(rows, [
      ...(all.length ? all.map(row) : [nothing]),
      ...(more ? [h('button', { class: 'button more', type: 'button', onclick: deed(loadMore) }, 'Older chats')] : []),
    ]);
    split.show(chosen);
  }

  async function loadMore() {
    const page = await api.get('/api/chats', { limit: PAGE, cursor: more, status: waiting ? 'waiting' : undefined });
    older = [...older, ...page.data];
    more = page.next;
    render();
  }

  function changed() {
    somethingDone();
    return live.now();
  }

  return {
    open(id) {
      open?.stop();
      open = null;
      chosen = id;
      split.show(id);
      if (id) open = chatPage(split.detail, id, changed);
    },
    stop() {
      live.stop();
      open?.stop();
    },
  };
}

function row(chat) {
  const marks = [
    chat.status === 'waiting' && h('span', { class: 'badge waiting' }, 'Wants a person'),
    chat.status === 'with_staff' && h('span', { class: 'badge staff' }, 'With you'),
  ].filter(Boolean);
  return h(
    'a',
    { class: `row ${chat.unanswered ? 'unanswered' : ''}`, href: `#/chats/${chat.id}`, 'data-id': chat.id },
    avatar(chat.client),
    h(
      'span',
      { class: 'text' },
      h('b', {}, chat.client?.name || phone(chat.client?.phone ?? 'Somebody')),
      h('small', {}, chat.last ? AUTHORS[chat.last.author] + chat.last.text : 'Nothing said yet'),
      marks.length ? h('span', { class: 'marks' }, marks) : null,
    ),
    h('span', { class: 'end' }, chat.last && h('time', { datetime: chat.last.at }, when(chat.last.at)), chat.unanswered && h('span', { class: 'dot', title: 'The client has the last word' }, h('span', { class: 'hidden' }, 'unanswered'))),
  );
}

function chatPage(place, id, listChanged) {
  const path = `/api/chats/${encodeURIComponent(id)}`;
  const head = h('header', {});
  const log = h('div', { class: 'log', role: 'log', 'aria-label': 'Messages', tabindex: 0 });
  const foot = h('footer', {});
  const composer = makeComposer(send);
  let newest = [];
  let older = [];
  let more = null;
  let chat;

  place.replaceChildren(loading());
  const live = new Live(ask, show, (problem) => !chat && place.replaceChildren(failed(problem, () => live.now())));

  async function ask() {
    const [about, page] = await Promise.all([api.get(path), api.get(`${path}/messages`, { limit: PAGE })]);
    return { about, page };
  }

  function show({ about, page }) {
    const first = !chat;
    if (first) place.replaceChildren(h('article', { class: 'chat' }, head, log, foot));
    chat = about;
    newest = page.data;
    if (!older.length) more = page.next;
    const fresh = new Set(newest.map((message) => message.id));
    older = older.filter((message) => !fresh.has(message.id));
    showHead();
    showFoot();
    showLog(first);
  }

  function showHead() {
    const withStaff = chat.status === 'with_staff' || chat.status === 'waiting';
    const state = { waiting: 'wants a person', with_staff: 'with you', active: 'answered by the assistant', closed: 'closed' }[chat.status];
    const about = [chat.client?.phone && phone(chat.client.phone), chat.client?.language?.toUpperCase(), state].filter(Boolean).join(' · ');
    head.replaceChildren(
      back('#/chats', 'chats'),
      avatar(chat.client),
      h('div', {}, h('h1', {}, chat.client?.name || 'Somebody'), h('p', { class: 'soft' }, about)),
      h(
        'div',
        { class: 'buttons' },
        chat.status !== 'with_staff' && h('button', { class: 'button', type: 'button', onclick: deed(() => turn('take-over', 'You answer now. The assistant is silent.')) }, 'Take over'),
        withStaff && h('button', { class: 'button', type: 'button', onclick: deed(() => turn('release', 'The assistant answers again.')) }, 'Give back'),
      ),
    );
  }

  function showLog(first) {
    const atEnd = first || log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    const messages = [...newest, ...older].reverse();
    const parts = [];
    let day;
    for (const message of messages) {
      const its = dayName(message.at);
      if (its !== day) parts.push(h('p', { class: 'day' }, its));
      day = its;
      parts.push(bubble(message));
    }
    log.replaceChildren(...(more ? [h('button', { class: 'button small more', type: 'button', onclick: deed(loadMore) }, 'Earlier messages')] : []), ...parts);
    if (atEnd) log.scrollTop = log.scrollHeight;
  }

  async function loadMore() {
    const before = log.scrollHeight - log.scrollTop;
    const page = await api.get(`${path}/messages`, { limit: PAGE, cursor: more });
    older = [...older, ...page.data];
    more = page.next;
    showLog();
    log.scrollTop = log.scrollHeight - before;
  }

  function showFoot() {
    const open = new Date(chat.window_ends) > new Date();
    const now = open ? composer : h('p', { class: 'closed' }, icon('clock'), ' The client wrote more than 24 hours ago. WhatsApp lets you answer freely again when they write.');
    if (foot.firstElementChild !== now || !open) foot.replaceChildren(now);
    if (open) composer.querySelector('.until').textContent = `You can answer freely until ${dayName(chat.window_ends) === 'Today' ? '' : 'tomorrow '}${time(chat.window_ends)}.`;
  }

  async function turn(what, said) {
    await api.post(`${path}/${what}`);
    toast(said);
    await Promise.all([live.now(), listChanged()]);
  }

  async function send(text) {
    await api.post(`${path}/messages`, { text });
    log.scrollTop = log.scrollHeight;
    await Promise.all([live.now(), listChanged()]);
  }

  return live;
}

function makeComposer(send) {
  const text = h('textarea', { rows: 1, maxlength: 4096, placeholder: 'Write an answer', 'aria-label': 'Answer', required: true });
  const grow = () => {
    text.rows = Math.min(6, text.value.split('\n').length);
  };
  const submit = deed(async () => {
    const said = text.value.trim();
    if (!said) return;
    await send(said);
    text.value = '';
    grow();
  });
  const form = h(
    'form',
    { class: 'composer', onsubmit: submit },
    h('p', { class: 'until' }),
    text,
    h('button', { class: 'button strong round', type: 'submit', 'aria-label': 'Send' }, icon('send')),
  );
  text.addEventListener('input', grow);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return form;
}
