import { call } from './api.js';
import { bubble } from './bubble.js';
import { composer } from './composer.js';
import { h, iconButton, openDialog } from './dom.js';
import { day } from './format.js';
import { address, avatar } from './people.js';
import { LANGUAGES } from './phrases.js';
import { business, close, customer, messages, on, read, state } from './store.js';

/** The open phones, side by side. */
export function phones(root) {
  const drawn = new Map();
  const draw = () => {
    for (const [id, phone] of drawn) {
      if (state.open.includes(id)) continue;
      phone.end();
      drawn.delete(id);
    }
    for (const id of state.open) if (!drawn.has(id)) drawn.set(id, phoneOf(id));
    const wanted = state.open.map((id) => drawn.get(id).element);
    const extra = wanted.length ? wanted : [emptyStage()];
    if ([...root.children].some((it, i) => it !== extra[i]) || root.children.length !== extra.length) {
      root.replaceChildren(...extra);
      drawn.forEach((phone) => phone.toEnd());
    }
    document.getElementById('stage').classList.toggle('has-phone', state.open.length > 0);
  };
  on('open', draw);
  draw();
}

function emptyStage() {
  return h(
    'div',
    { class: 'empty-stage' },
    h('h2', {}, 'Pick up a phone'),
    h('p', {}, 'Choose a customer at the left and write to the shop.'),
  );
}

function phoneOf(id) {
  const log = h('div', { class: 'log', tabindex: '0', role: 'log', 'aria-label': `Chat of ${customer(id)?.name}`, 'aria-live': 'off' });
  const typing = h('div', { class: 'typing', hidden: true, role: 'img', 'aria-label': 'The shop is typing' }, h('i'), h('i'), h('i'));
  const head = h('header', { class: 'phone-head' });
  const write = composer(id);
  const element = h('article', { class: 'phone', 'aria-label': `${customer(id)?.name}'s phone` }, head, log, write.element);
  const rows = new Map();
  let lastDay = '';

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const toEnd = () => (log.scrollTop = log.scrollHeight);

  const add = (message, isNew) => {
    const date = day(message.at);
    if (date !== lastDay) log.insertBefore(h('div', { class: 'day' }, date), typing);
    lastDay = date;
    const row = bubble(message, write, isNew);
    rows.set(message.id, { element: row, message });
    log.insertBefore(row, typing);
  };
  // Ticks come while somebody reads and taps: only they are replaced, never a button in use.
  const redraw = (row, message) => {
    const next = bubble(message, write);
    const meta = row.element.querySelector('.meta');
    if (!meta || !differsInTicksOnly(row.message, message)) {
      row.element.replaceWith(next);
      return { element: next, message };
    }
    meta.replaceWith(next.querySelector('.meta'));
    return { element: row.element, message };
  };
  const all = () => {
    lastDay = '';
    rows.clear();
    log.replaceChildren(welcome(id), typing);
    messages(id).forEach((it) => add(it, false));
    drawTyping();
    toEnd();
  };
  const change = ({ message, isNew }) => {
    const stick = atEnd() || message.direction === 'from_customer';
    if (isNew || !rows.has(message.id)) add(message, true);
    else rows.set(message.id, redraw(rows.get(message.id), message));
    write.draw();
    if (isNew && stick) toEnd();
    readIfSeen(message);
  };
  const drawTyping = () => {
    const stick = atEnd();
    typing.hidden = !state.typing.has(id);
    if (stick) toEnd();
  };
  const drawHead = () => head.replaceChildren(...headOf(id));
  const readIfSeen = (message) => {
    const opens = message.direction === 'to_customer' && ['sent', 'delivered'].includes(message.status);
    if (opens && !customer(id)?.reads_automatically && message.status === 'delivered' && document.visibilityState === 'visible') read(id);
  };

  const ends = [
    on(`chat:${id}`, change),
    on(`typing:${id}`, drawTyping),
    on(`customer:${id}`, drawHead),
    on('moods', drawHead),
    on('wire', (line) => line === undefined && all()),
  ];
  drawHead();
  all();
  if (customer(id) && !customer(id).reads_automatically) read(id);
  return { element, toEnd, end: () => ends.forEach((it) => it()) };
}

function differsInTicksOnly(before, now) {
  if (before.status === 'failed' || now.status === 'failed') return false;
  const rest = (message) => JSON.stringify({ ...message, status: null });
  return rest(before) === rest(now);
}

function welcome(id) {
  const it = customer(id);
  return h(
    'div',
    { class: 'welcome' },
    avatar(it),
    h('p', {}, h('strong', {}, it?.name), ' writes to ', h('strong', {}, business()?.verified_name ?? 'the shop')),
    h('p', { class: 'muted' }, `${address(it)} · ${LANGUAGES[it.language] ?? it.language}`),
    messages(id).length ? null : h('p', { class: 'first' }, 'Tap a suggestion below, or write anything.'),
  );
}

function headOf(id) {
  const it = customer(id);
  if (!it) return [];
  const hidden = (state.moods.mood.hide_numbers ?? false) && !it.number_hidden;
  return [
    iconButton('back', 'Back to the customers', () => close(id), { class: 'icon back' }),
    avatar(it),
    h(
      'div',
      { class: 'phone-title' },
      h('h2', {}, it.name, h('span', { class: 'tag' }, it.language), it.marketing_stopped ? h('span', { class: 'tag warn' }, 'no offers') : null),
      h('p', {}, hidden ? `${address(it)} · hidden by mood` : address(it)),
    ),
    iconButton('more', `About ${it.name}`, () => about(id)),
    iconButton('close', `Put ${it.name}'s phone away`, () => close(id), { class: 'icon put-away' }),
  ];
}

function about(id) {
  const it = customer(id);
  const patch = (field) => (event) => call('PATCH', `/customers/${id}`, { [field]: event.target.checked });
  const toggle = (label, field) =>
    h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: it[field], onchange: patch(field) }), label);
  openDialog(it.name, (done) => {
    const phone = h('input', { type: 'tel', value: it.phone, id: `number-${id}` });
    const change = async () => {
      await call('POST', `/customers/${id}/messages?number_id=${state.number}`, { type: 'number_change', phone: phone.value });
      done();
    };
    return h(
      'div',
      { class: 'form' },
      toggle('Reads as soon as messages arrive', 'reads_automatically'),
      toggle('Hides the number (has a username)', 'number_hidden'),
      h('label', { for: `number-${id}` }, 'Number', h('span', { class: 'row' }, phone, h('button', { type: 'button', class: 'soft', onclick: change }, 'Move to this number'))),
      h('dl', { class: 'facts' }, Object.entries(it.user_ids).flatMap(([account, userId]) => [h('dt', {}, `User id for ${account}`), h('dd', {}, h('code', {}, userId))])),
      h('div', { class: 'row end' }, h('button', { type: 'button', class: 'danger', onclick: () => call('DELETE', `/customers/${id}`).then(done) }, 'Remove customer')),
    );
  });
}
