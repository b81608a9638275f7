import { upload } from './api.js';
import { orderSheet } from './choices.js';
import { h, icon, iconButton } from './dom.js';
import { customer, send } from './store.js';

/** The plus: files, samples, places, people, orders. */
export function attachMenu(id, write) {
  const picker = h('input', { type: 'file', hidden: true, onchange: () => sendFile(id, picker) });
  const menu = h('div', { class: 'attach', role: 'menu', hidden: true });
  const plus = iconButton('plus', 'Attach', () => toggle(menu.hidden), { 'aria-expanded': 'false', 'aria-haspopup': 'menu' });
  const toggle = (open) => {
    if (open) menu.replaceChildren(...items(id, write, picker).map((it) => entry(it, () => toggle(false))));
    menu.hidden = !open;
    plus.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector('button').focus();
  };
  const box = h('div', { class: 'attach-box' }, plus, menu, picker);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !menu.hidden) {
      toggle(false);
      plus.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || menu.hidden) return;
    event.preventDefault();
    const all = [...menu.querySelectorAll('button')];
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  document.addEventListener('click', (event) => {
    if (!box.contains(event.target) && !menu.hidden) toggle(false);
  });
  return box;
}

function entry({ name, title, deed }, after) {
  return h(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      onclick: () => {
        after();
        deed();
      },
    },
    icon(name, 18),
    title,
  );
}

function items(id, write, picker) {
  const sample = (type, more = {}) => () => send(id, { type, ...more });
  const stopped = customer(id)?.marketing_stopped;
  return [
    { name: 'clip', title: 'File from this computer', deed: () => picker.click() },
    { name: 'image', title: 'Photo', deed: sample('image') },
    { name: 'mic', title: 'Voice message', deed: sample('voice') },
    { name: 'film', title: 'Video', deed: sample('video') },
    { name: 'file', title: 'Document', deed: sample('document', { filename: 'list.pdf' }) },
    { name: 'smile', title: 'Sticker', deed: sample('sticker') },
    { name: 'pin', title: 'Location', deed: sample('location', { name: 'Duomo di Milano', address: 'Piazza del Duomo, Milano' }) },
    { name: 'person', title: 'Contact', deed: sample('contacts') },
    { name: 'cart', title: 'Order from the catalogue', deed: () => orderSheet(null, write) },
    { name: 'bell', title: stopped ? 'Allow offers again' : 'Stop offers', deed: sample('preference', { value: stopped ? 'resume' : 'stop' }) },
  ];
}

async function sendFile(id, picker) {
  const file = picker.files[0];
  picker.value = '';
  if (!file) return;
  const media = await upload(file, file.name);
  const family = file.type.split('/')[0];
  const type = file.type === 'image/webp' ? 'sticker' : ['image', 'audio', 'video'].includes(family) ? family : 'document';
  await send(id, { type, media_id: media.id, filename: file.name });
}
