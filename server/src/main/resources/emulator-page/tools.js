import { call } from './api.js';
import { h, icon, openDialog } from './dom.js';
import { toggleDrawer } from './drawer.js';
import { choose, on, state } from './store.js';

/** The buttons at the top right. */
export function tools(root) {
  const dot = h('span', { class: 'dot', hidden: true });
  const link = h('span', { class: 'lost', hidden: true, role: 'status' }, 'Reconnecting…');
  const silent = h('button', { type: 'button', class: 'lost', hidden: true, onclick: () => toggleDrawer('wire') });
  const numbers = h('select', { class: 'number-choice', 'aria-label': 'The shop', onchange: () => choose(numbers.value) });
  root.append(
    link,
    silent,
    numbers,
    button('mood', 'Moods', 'Let Meta misbehave', () => toggleDrawer('moods'), dot),
    button('wire', 'Wire', 'Every call and webhook', () => toggleDrawer('wire')),
    button('reset', 'Reset', 'Begin anew', reset),
    button('sun', 'Theme', 'Light or dark', theme),
  );
  const draw = () => {
    numbers.replaceChildren(...state.numbers.map((it) => h('option', { value: it.id, selected: it.id === state.number }, `${it.verified_name} · ${it.display_phone_number}`)));
    numbers.hidden = state.numbers.length < 2;
    dot.hidden = Object.values(state.moods.changes).every((it) => Object.keys(it).length === 0);
  };
  on('people', draw);
  on('moods', draw);
  on('wire', () => {
    const latest = state.wire.findLast((it) => it.kind === 'webhook' && it.method === 'POST');
    silent.hidden = !latest || latest.status === 200;
    silent.textContent = latest?.status ? `The shop answered ${latest.status}` : 'The shop cannot be reached';
  });
  on('link', () => (link.hidden = state.linked));
  document.documentElement.dataset.theme = localStorage.getItem('emulator.theme') ?? '';
  draw();
}

function button(name, title, hint, onclick, extra) {
  return h('button', { type: 'button', class: 'tool', title: hint, 'aria-label': `${title}: ${hint}`, onclick }, icon(name, 18), h('span', { class: 'tool-text' }, title), extra);
}

function theme() {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const now = document.documentElement.dataset.theme || (dark ? 'dark' : 'light');
  const next = now === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  localStorage.setItem('emulator.theme', next);
}

function reset() {
  openDialog('Begin anew?', (done) =>
    h(
      'div',
      { class: 'form' },
      h('p', {}, 'All chats, media, moods and added customers go. The presets come back.'),
      h(
        'div',
        { class: 'row end' },
        h('button', { type: 'button', class: 'soft', onclick: done }, 'Keep everything'),
        h('button', { type: 'button', class: 'danger', onclick: () => call('POST', '/reset', {}).then(done) }, 'Reset'),
      ),
    ),
  );
}
