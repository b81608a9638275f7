import { h, icon, iconButton, openDialog, toast } from './dom.js';
import { send } from './store.js';

/** The buttons under a message. */
export function actions(message, write) {
  const it = message.content;
  const kind = message.rendered ? 'template' : it.type;
  const make = BY_KIND[kind];
  const buttons = make ? make(message, write) : [];
  return buttons.length ? h('div', { class: 'taps' }, buttons) : null;
}

const tap = (title, onclick, name) => h('button', { type: 'button', class: 'tap', onclick }, name ? icon(name, 17) : null, title);

function linkTap(title, url) {
  const safe = /^https?:\/\//i.test(url) ? url : '#';
  return h('a', { class: 'tap', href: safe, target: '_blank', rel: 'noopener' }, icon('link', 17), title);
}

const plainTap = (message, title) => tap(title, () => send(message.customer_id, { type: 'tap', title, message_id: message.id }), 'reply');

const BY_KIND = {
  button: (message) => message.choices.map((it) => plainTap(message, it.title)),
  list: (message) => [tap(message.content.action.button, () => listSheet(message), 'list')],
  cta_url: (message) => message.choices.map((it) => linkTap(it.title, it.value)),
  location_request_message: (message) => message.choices.map((it) => tap(it.title, () => send(message.customer_id, { type: 'tap', title: it.title, message_id: message.id, name: 'Here' }), 'pin')),
  flow: (message) => message.choices.map((it) => tap(it.title, () => flowSheet(message, it), 'list')),
  product: (message, write) => [tap('View product', () => orderSheet(message, write), 'cart')],
  product_list: (message, write) => [tap('View items', () => orderSheet(message, write), 'cart')],
  catalog_message: (message, write) => [tap('View catalogue', () => orderSheet(message, write), 'cart')],
  request_contact_info: (message) => [tap('Share my number', () => send(message.customer_id, { type: 'contacts', reply_to: message.id }), 'person')],
  template: (message) => message.choices.map((it) => templateTap(message, it)),
};

function templateTap(message, choice) {
  if (choice.kind === 'url') return linkTap(choice.title, choice.value);
  if (choice.kind === 'copy_code') return tap(choice.title || `Copy ${choice.value}`, () => copy(choice.value), 'copy');
  if (choice.kind === 'phone') return tap(choice.title, () => toast(`Would call ${choice.value}`), 'phone');
  return plainTap(message, choice.title);
}

async function copy(text) {
  await navigator.clipboard.writeText(text).catch(() => {});
  toast(`Copied ${text}`);
}

function listSheet(message) {
  openDialog(
    message.content.action.button,
    (done) =>
      h(
        'div',
        { class: 'rows' },
        message.content.action.sections.map((section) => [
          section.title ? h('h3', {}, section.title) : null,
          section.rows.map((row) =>
            h(
              'button',
              {
                type: 'button',
                class: 'rowtap',
                onclick: () => {
                  done();
                  send(message.customer_id, { type: 'list_reply', id: row.id, title: row.title, description: row.description, reply_to: message.id });
                },
              },
              h('span', {}, h('strong', {}, row.title), row.description ? h('small', {}, row.description) : null),
              h('span', { class: 'radio', 'aria-hidden': 'true' }),
            ),
          ),
        ]).flat(2),
      ),
    { sheet: true },
  );
}

function flowSheet(message, choice) {
  openDialog(
    choice.title,
    (done) => {
      const answer = h('textarea', { rows: 8, class: 'code', 'aria-label': 'The answers as JSON' });
      answer.value = JSON.stringify({ flow_token: choice.value, name: 'Giulia' }, null, 2);
      const submit = () => {
        done();
        send(message.customer_id, { type: 'flow_reply', response_json: answer.value, reply_to: message.id });
      };
      return h('div', { class: 'form' }, h('p', { class: 'muted' }, 'The form itself lives at Meta. These answers will be sent as they stand.'), answer, h('div', { class: 'row end' }, h('button', { type: 'button', class: 'primary', onclick: submit }, 'Send answers')));
    },
    { sheet: true },
  );
}

/** A basket of products the message shows, or of any other. */
export function orderSheet(message, write) {
  const offered = message?.choices?.filter((it) => it.kind === 'product') ?? [];
  const catalog = message?.content?.action?.catalog_id ?? '400000000000001';
  openDialog(
    'Order from the catalogue',
    (done) => {
      const rows = h('div', { class: 'basket' });
      const add = (id) => rows.append(basketRow(id));
      if (offered.length) offered.forEach((it) => add(it.value));
      else add('espresso-250');
      const note = h('input', { placeholder: 'A note to the shop', 'aria-label': 'Note' });
      const submit = () => {
        const items = [...rows.children].map((row) => row.item()).filter((it) => it.quantity > 0 && it.product_retailer_id);
        if (!items.length) return toast('The basket is empty.', 'bad');
        done();
        return send(write.customer, { type: 'order', catalog_id: catalog, text: note.value, product_items: items, reply_to: message?.id });
      };
      return h('div', { class: 'form' }, rows, h('button', { type: 'button', class: 'soft', onclick: () => add('') }, icon('plus', 16), 'Another product'), note, h('div', { class: 'row end' }, h('button', { type: 'button', class: 'primary', onclick: submit }, 'Send order')));
    },
    { sheet: true },
  );
}

function basketRow(id) {
  const field = (label, attributes) => h('input', { 'aria-label': label, title: label, ...attributes });
  const product = field('Product id', { value: id, placeholder: 'product id', class: 'grow' });
  const quantity = field('Quantity', { type: 'number', min: '0', value: '1' });
  const price = field('Price', { type: 'number', min: '0', step: '0.01', value: '9.50' });
  const currency = field('Currency', { value: 'EUR', maxlength: '3', class: 'short' });
  const row = h('div', { class: 'row' }, product, quantity, price, currency, iconButton('close', 'Leave out', () => row.remove()));
  row.item = () => ({ product_retailer_id: product.value.trim(), quantity: Number(quantity.value), item_price: Number(price.value), currency: currency.value.trim().toUpperCase() });
  return row;
}
