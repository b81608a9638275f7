import { mediaUrl } from './api.js';
import { actions } from './choices.js';
import { h, icon } from './dom.js';
import { formatted } from './format.js';

/** What a message says, by its type. */
export function content(message, write) {
  const { type, content: it, rendered } = message;
  if (rendered) return framed({ ...rendered, body: { text: rendered.body }, footer: { text: rendered.footer } }, message, write);
  const show = BY_TYPE[type];
  return show ? show(it, message, write) : unknown(type, it);
}

/** One line, for quotes and lists. */
export function plain(message) {
  return message.revoked ? 'deleted' : message.text || NAMES[message.type] || message.type;
}

const NAMES = { image: 'Photo', audio: 'Voice message', video: 'Video', document: 'Document', sticker: 'Sticker', location: 'Location', contacts: 'Contact', order: 'Order', interactive: 'Message' };

const text = (value) => (value ? h('p', { class: 'text' }, formatted(value)) : null);

const source = (media, message) => {
  const id = media.id ?? message.content.fetched?.[media.link];
  return id ? mediaUrl(id) : null;
};

const waiting = (media) => h('p', { class: 'fetching' }, icon('clock', 16), `Fetching ${media.link ?? ''}`);

const SHOW_MEDIA = {
  image: (url, it) => h('a', { class: 'picture', href: url, target: '_blank', rel: 'noopener' }, h('img', { src: url, alt: it.caption || 'Photo', loading: 'lazy' })),
  sticker: (url) => h('img', { class: 'sticker', src: url, alt: 'Sticker' }),
  video: (url) => h('video', { class: 'film', src: url, controls: true, preload: 'metadata' }),
  audio: (url, it) => h('div', { class: 'voice' }, icon('mic', 18), h('audio', { src: url, controls: true, preload: 'metadata', 'aria-label': it.voice ? 'Voice message' : 'Audio' })),
  document: (url, it) => h('a', { class: 'document', href: url, download: it.filename ?? '' }, icon('file', 26), h('span', {}, h('strong', {}, it.filename ?? 'Document'), h('small', {}, it.mime_type ?? 'Download'))),
};

function media(kind, it, message) {
  const url = source(it, message);
  return h('div', {}, url ? SHOW_MEDIA[kind](url, it) : waiting(it), text(it.caption));
}

function location(it) {
  const url = `https://www.openstreetmap.org/?mlat=${it.latitude}&mlon=${it.longitude}#map=16/${it.latitude}/${it.longitude}`;
  return h(
    'a',
    { class: 'location', href: url, target: '_blank', rel: 'noopener noreferrer' },
    h('span', { class: 'map', 'aria-hidden': 'true' }, icon('pin', 30)),
    h('span', {}, h('strong', {}, it.name ?? 'Location'), h('small', {}, it.address ?? `${it.latitude}, ${it.longitude}`)),
  );
}

function contacts(all) {
  return h('div', {}, all.map((it) => h('div', { class: 'contact' }, icon('person', 26), h('span', {}, h('strong', {}, it.name?.formatted_name ?? ''), (it.phones ?? []).map((p) => h('small', {}, p.phone)), (it.emails ?? []).map((p) => h('small', {}, p.email))))));
}

function order(it) {
  const total = it.product_items.reduce((sum, item) => sum + item.item_price * item.quantity, 0);
  const money = new Intl.NumberFormat(undefined, { style: 'currency', currency: it.product_items[0]?.currency || 'EUR' });
  return h('div', { class: 'order' }, h('strong', {}, icon('cart', 18), ' Order'), h('ul', {}, it.product_items.map((item) => h('li', {}, `${item.quantity} × ${item.product_retailer_id}`, h('span', {}, money.format(item.item_price * item.quantity))))), h('p', { class: 'total' }, 'Total ', h('strong', {}, money.format(total))), text(it.text));
}

function interactive(it, message, write) {
  const reply = it.button_reply ?? it.list_reply;
  if (reply) return h('div', {}, text(reply.title), reply.description ? h('small', {}, reply.description) : null);
  if (it.nfm_reply) return h('div', {}, text(it.nfm_reply.body ?? 'Form sent'), h('pre', { class: 'mini' }, it.nfm_reply.response_json));
  if (it.call_permission_reply) return text(`Call permission: ${it.call_permission_reply.response}`);
  return framed(it, message, write);
}

/** Header, body, footer, and what can be tapped. */
function framed(it, message, write) {
  const header = it.header;
  const kind = header?.type;
  return h(
    'div',
    { class: 'framed' },
    kind === 'text' ? h('p', { class: 'headline' }, header.text) : null,
    kind && SHOW_MEDIA[kind] ? media(kind, header[kind], message) : null,
    kind === 'location' ? location(header.location) : null,
    text(it.body?.text),
    it.footer?.text ? h('p', { class: 'footer' }, it.footer.text) : null,
    actions(message, write),
  );
}

function unknown(type, it) {
  return h('div', {}, h('p', { class: 'gone' }, `A message of type “${type}”`), Object.keys(it ?? {}).length ? h('pre', { class: 'mini' }, JSON.stringify(it, null, 1)) : null);
}

const BY_TYPE = {
  text: (it) => text(it.body),
  button: (it) => text(it.text),
  image: (it, message) => media('image', it, message),
  audio: (it, message) => media('audio', it, message),
  video: (it, message) => media('video', it, message),
  document: (it, message) => media('document', it, message),
  sticker: (it, message) => media('sticker', it, message),
  location,
  contacts,
  order,
  interactive,
};
