import { content, plain } from './content.js';
import { h, icon, iconButton } from './dom.js';
import { time } from './format.js';
import { business, customer, send, state } from './store.js';

const QUICK = ['👍', '❤️', '😂', '😮', '🙏'];

/** One message with its quote, ticks, reactions and what one can do with it. */
export function bubble(message, write, isNew = false) {
  const mine = message.direction === 'from_customer';
  if (message.type === 'system') return h('div', { class: 'day system' }, message.text);
  const failed = message.status === 'failed';
  const classes = ['bubble', mine ? 'mine' : 'theirs', failed && 'failed', message.type === 'sticker' && 'bare'];
  const box = h(
    'div',
    { class: classes.filter(Boolean).join(' ') },
    quote(message),
    message.revoked ? h('p', { class: 'gone' }, 'This message was deleted') : content(message, write),
    meta(message, mine),
    reactions(message),
    menu(message, mine, write),
  );
  return h('div', { class: `line ${mine ? 'mine' : 'theirs'}${isNew ? ' new' : ''}` }, box, failed ? reason(message) : null);
}

function quote(message) {
  if (!message.context_id) return null;
  const quoted = state.chats.get(message.customer_id)?.get(message.context_id);
  const who = quoted?.direction === 'from_customer' ? customer(message.customer_id)?.name : business()?.verified_name;
  return h('blockquote', { class: 'quote' }, h('strong', {}, who ?? ''), h('span', {}, quoted ? plain(quoted) : 'An earlier message'));
}

function meta(message, mine) {
  return h(
    'span',
    { class: 'meta' },
    message.edited ? 'edited ' : null,
    h('time', { datetime: message.at }, time(message.at)),
    ticks(message, mine),
  );
}

const TICKS = {
  accepted: ['clock', 'accepted, not sent yet'],
  sent: ['check', 'sent'],
  delivered: ['checks', 'delivered'],
  read: ['checks', 'read'],
  played: ['checks', 'played'],
  failed: ['alert', 'failed'],
};

function ticks(message, mine) {
  const [name, said] = TICKS[message.status] ?? TICKS.sent;
  const label = mine && message.status === 'read' ? 'read by the shop' : said;
  return h('span', { class: `ticks ${message.status}`, title: label, role: 'img', 'aria-label': label }, icon(name, 15));
}

function reason(message) {
  const { code, title, error_data: data } = message.error ?? {};
  return h('p', { class: 'reason' }, h('strong', {}, `Never arrived · ${code}`), ` ${title ?? ''}`, h('span', {}, data?.details ?? ''));
}

function reactions(message) {
  const all = Object.entries(message.reactions ?? {});
  if (!all.length) return null;
  return h('span', { class: 'reactions' }, all.map(([who, emoji]) => h('span', { title: who === 'business' ? 'from the shop' : 'from the customer' }, emoji)));
}

function menu(message, mine, write) {
  if (message.revoked) return null;
  const id = message.customer_id;
  const actions = h('div', { class: 'actions' }, iconButton('reply', 'Reply', () => write.replyTo(message)));
  const faces = h('div', { class: 'faces', hidden: true });
  const mineNow = message.reactions?.customer;
  for (const emoji of QUICK) {
    const chosen = mineNow === emoji;
    faces.append(
      h('button', { type: 'button', 'aria-pressed': String(chosen), 'aria-label': chosen ? `Take back ${emoji}` : `React with ${emoji}`, onclick: () => send(id, { type: 'reaction', message_id: message.id, emoji: chosen ? '' : emoji }) }, emoji),
    );
  }
  actions.append(iconButton('smile', 'React', () => (faces.hidden = !faces.hidden)));
  if (mine) {
    if (message.type === 'text') actions.append(h('button', { type: 'button', class: 'text', onclick: () => write.edit(message) }, 'Edit'));
    actions.append(h('button', { type: 'button', class: 'text', onclick: () => send(id, { type: 'revoke', message_id: message.id }) }, 'Delete'));
  }
  return h('div', { class: 'menu' }, actions, faces);
}
