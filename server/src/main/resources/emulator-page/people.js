import { call } from './api.js';
import { h, icon, iconButton, openDialog } from './dom.js';
import { phoneNumber, time } from './format.js';
import { freshName, LANGUAGES } from './phrases.js';
import { know, last, on, open, state } from './store.js';

/** The list of customers at the left. */
export function people(root) {
  const list = h('ul', { class: 'list' });
  root.append(
    h('div', { class: 'people-head' }, h('h2', {}, 'Customers'), newButton()),
    list,
  );
  const rows = new Map();
  const draw = () => {
    for (const id of rows.keys()) if (!state.customers.some((it) => it.id === id)) rows.delete(id);
    for (const it of state.customers) {
      if (!rows.has(it.id)) rows.set(it.id, personRow(it.id));
      rows.get(it.id).draw(it);
    }
    const wanted = state.customers.map((it) => rows.get(it.id).element);
    if (wanted.length !== list.children.length || wanted.some((it, i) => it !== list.children[i])) list.replaceChildren(...wanted);
  };
  on('people', draw);
  draw();
}

function newButton() {
  return h('button', { type: 'button', class: 'soft', onclick: newCustomer }, icon('plus', 18), 'New customer');
}

export function avatar(customer) {
  const initials = customer.name.split(/\s+/).slice(0, 2).map((it) => it[0]?.toUpperCase() ?? '').join('');
  const it = h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials);
  let sum = 7;
  for (const letter of customer.id) sum = (sum * 31 + letter.codePointAt(0)) % 360;
  it.style.setProperty('--hue', String(sum));
  return it;
}

export const address = (it) => (it.number_hidden ? `@${it.username ?? 'hidden'} · number hidden` : phoneNumber(it.phone));

/** Its buttons stay the same elements while their text changes: a click must find what it began on. */
function personRow(id) {
  const main = h('button', { type: 'button', class: 'person-main', 'data-person': id, onclick: () => open(id) });
  const beside = iconButton('split', '', () => open(id, true), { class: 'icon beside' });
  const element = h('li', {}, main, beside);
  const draw = (customer) => {
    const isOpen = state.open.includes(id);
    element.className = isOpen ? 'person open' : 'person';
    if (isOpen) main.setAttribute('aria-current', 'true');
    else main.removeAttribute('aria-current');
    main.replaceChildren(...mainOf(customer));
    beside.title = `Open ${customer.name}'s phone beside`;
    beside.setAttribute('aria-label', beside.title);
  };
  return { element, draw };
}

function mainOf(customer) {
  const unread = state.unread.get(customer.id) ?? 0;
  return [
    avatar(customer),
    h(
      'span',
      { class: 'person-text' },
      h('span', { class: 'person-name' }, customer.name, h('span', { class: 'tag', title: LANGUAGES[customer.language] ?? null }, customer.language)),
      h('span', { class: 'person-number' }, address(customer)),
      h('span', { class: state.typing.has(customer.id) ? 'person-last typing-text' : 'person-last' }, preview(customer)),
    ),
    h('span', { class: 'person-side' }, when(customer), unread ? h('span', { class: 'badge' }, String(unread), h('span', { class: 'visually-hidden' }, ' unread')) : null),
  ];
}

function when(customer) {
  const message = last(customer.id);
  return message ? h('time', {}, time(message.at)) : null;
}

const KINDS = { image: 'Photo', audio: 'Voice message', video: 'Video', document: 'Document', sticker: 'Sticker', location: 'Location', contacts: 'Contact', order: 'Order' };

function preview(customer) {
  if (state.typing.has(customer.id)) return 'typing…';
  const message = last(customer.id);
  if (!message) return 'No messages yet';
  const who = message.direction === 'from_customer' ? 'You: ' : '';
  return who + (message.text.split('\n')[0] || KINDS[message.type] || message.type);
}

/** Two clicks: here, and on a language. Name and number may be changed before. */
export function newCustomer() {
  const taken = state.customers.map((it) => it.name);
  openDialog('New customer', (done) => {
    const name = h('input', { id: 'new-name', autocomplete: 'off', placeholder: 'chosen for you' });
    const phone = h('input', { id: 'new-phone', type: 'tel', autocomplete: 'off', placeholder: 'chosen for you' });
    const hidden = h('input', { id: 'new-hidden', type: 'checkbox' });
    const add = async (language) => {
      const wish = { language, name: name.value.trim() || freshName(language, taken) };
      if (phone.value.trim()) wish.phone = phone.value.trim();
      if (hidden.checked) wish.username = wish.name.toLowerCase().normalize('NFD').replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '');
      const customer = await call('POST', '/customers', wish);
      know(customer);
      done();
      open(customer.id, window.matchMedia('(min-width: 1000px)').matches);
    };
    return h(
      'div',
      { class: 'form' },
      h('p', { class: 'muted' }, 'Which language does the customer speak?'),
      h(
        'div',
        { class: 'choices-grid' },
        Object.entries(LANGUAGES).map(([code, title]) =>
          h('button', { type: 'button', class: 'choice', onclick: () => add(code) }, title, h('span', { class: 'tag' }, code)),
        ),
      ),
      h('details', {}, h('summary', {}, 'Name and number'),
        h('label', { for: 'new-name' }, 'Name', name),
        h('label', { for: 'new-phone' }, 'Number, with +', phone),
        h('label', { class: 'check', for: 'new-hidden' }, hidden, 'Shows a username only, no number'),
      ),
    );
  });
}
