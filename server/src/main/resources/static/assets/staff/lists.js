import { h, icon } from './dom.js';
import { initials, tint } from './format.js';

/** A list on the left, what is chosen of it on the right; on a phone one or the other. */
export function splitBoard(board, name, empty) {
  const list = h('div', { class: 'list', 'aria-label': name, role: 'region' });
  const detail = h('section', { class: 'detail', 'aria-label': 'Details' }, nothingChosen(empty));
  board.replaceChildren(h('div', { class: 'split' }, list, detail));
  const split = board.firstElementChild;
  return {
    list,
    detail,
    show(chosen) {
      split.classList.toggle('chosen', Boolean(chosen));
      if (!chosen) detail.replaceChildren(nothingChosen(empty));
      for (const row of list.querySelectorAll('[data-id]')) {
        if (row.dataset.id === chosen) row.setAttribute('aria-current', 'true');
        else row.removeAttribute('aria-current');
      }
    },
  };
}

/** Puts new rows into a list; who is in the middle of it with the keyboard stays there. */
export function refill(place, rows) {
  const at = document.activeElement?.closest?.('[data-id]');
  const focused = at && place.contains(at) ? at.dataset.id : null;
  place.replaceChildren(...rows);
  if (focused) place.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

const nothingChosen = (text) => h('p', { class: 'nothing' }, text);

export const avatar = (person) => h('span', { class: `avatar tint-${tint(person?.id ?? '')}`, 'aria-hidden': 'true' }, initials(person?.name ?? ''));

export const back = (to, label) => h('a', { class: 'back', href: to, 'aria-label': `Back to ${label}` }, icon('back'));

export const loading = () => h('div', { class: 'loading', 'aria-label': 'Loading' }, h('i'), h('i'), h('i'), h('i'));

export const failed = (problem, again) =>
  h('div', { class: 'nothing', role: 'alert' }, h('p', {}, problem.message), h('button', { class: 'button', type: 'button', onclick: again }, 'Try again'));

export function empty(title, text) {
  const { phone } = document.body.dataset;
  return h('div', { class: 'nothing' }, h('h2', {}, title), h('p', {}, text), phone && h('a', { class: 'button', href: phone, target: 'phone' }, 'Open the phone'));
}
