import { h, icon } from './dom.js';
import { time } from './format.js';

const NAMES = { assistant: 'Assistant', notice: 'ShopMe' };
const STATES = {
  queued: ['clock', 'Waits to be sent'],
  unknown: ['clock', 'We do not know yet whether WhatsApp took it'],
  sent: ['check', 'Sent'],
  delivered: ['checks', 'Delivered'],
  read: ['checks', 'Read'],
  played: ['checks', 'Played'],
};

/** A message as both sides saw it. */
export function bubble(message) {
  const theirs = message.author === 'client';
  const failed = message.status === 'failed';
  return h(
    'div',
    { class: `message ${theirs ? 'theirs' : 'ours'} ${message.author}` },
    h(
      'div',
      { class: 'bubble' },
      NAMES[message.author] && h('small', { class: 'author' }, NAMES[message.author]),
      h('p', { class: message.type === 'unsupported' ? 'soft' : '' }, formatted(text(message))),
      offers(message.body),
      h('span', { class: 'meta' }, h('time', { datetime: message.at }, time(message.at)), !theirs && !failed && tick(message.status)),
    ),
    failed && h('p', { class: 'failed' }, `Not delivered: ${message.failure?.what ?? 'no reason was given'}`),
  );
}

// WhatsApp's own marks: *bold*, _italic_, ~struck~.
const MARKS = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/u;
const TAGS = { '*': 'b', _: 'i', '~': 's' };

function formatted(text) {
  const found = MARKS.exec(text);
  if (!found) return [text];
  const rest = text.slice(found.index + found[0].length);
  return [text.slice(0, found.index), h(TAGS[found[1]], {}, formatted(found[2])), ...formatted(rest)];
}

const KINDS = { image: '🖼', video: '🎞', audio: '🔊', voice: '🎤', document: '📄', sticker: '✨' };

function text(message) {
  const { body } = message;
  if (body.kind === 'media') return `${KINDS[body.media.toLowerCase()] ?? '📎'} ${body.caption ?? body.file_name ?? body.media.toLowerCase()}`;
  if (body.kind === 'picture') return `🖼 ${message.text}`;
  if (body.kind === 'location') return `📍 ${body.name ?? body.address ?? `${body.latitude}, ${body.longitude}`}`;
  if (body.kind === 'reaction') return `Reacted ${message.text}`;
  return message.text;
}

function offers(body) {
  if (body.kind === 'choices') return h('ul', { class: 'offers' }, body.choices.map((choice) => h('li', {}, choice.title)));
  if (body.kind === 'link') return h('ul', { class: 'offers' }, h('li', {}, body.label));
  return null;
}

function tick(status) {
  const [name, label] = STATES[status] ?? STATES.queued;
  const mark = h('span', { class: `tick ${status}`, role: 'img', 'aria-label': label, title: label }, icon(name));
  return mark;
}
