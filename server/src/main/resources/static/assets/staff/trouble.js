import { api } from './api.js';
import { deed, h, icon, toast } from './dom.js';
import { atLength, plural } from './format.js';
import { failed, loading } from './lists.js';
import { Live } from './live.js';

/** What went wrong and waits for a person: nothing is ever dropped in silence. */
export function troubleView(board, somethingDone) {
  const place = h('div', { class: 'trouble' }, loading());
  board.replaceChildren(place);
  let seen = false;
  const live = new Live(
    async () => {
      const names = ['parked', 'unsettled', 'ignored'];
      const pages = await Promise.all(names.map((name) => api.get(`/api/${name}-messages`, { limit: 100 })));
      return Object.fromEntries(names.map((name, i) => [name, pages[i].data]));
    },
    show,
    (problem) => !seen && place.replaceChildren(failed(problem, () => live.now())),
  );

  function show({ parked, unsettled, ignored }) {
    seen = true;
    place.replaceChildren(
      section('Not taken in', 'These came from WhatsApp, and working on them failed several times. When the cause is repaired, replay them.', parked, (one) =>
        entry(one.problem, [one.kind, atLength(one.received_at), plural(one.attempts, 'attempt', 'attempts')], one.payload, button('Replay', () => again(`/api/parked-messages/${one.id}/replay`, 'It is tried again.'))),
      ),
      section('Perhaps not sent', 'WhatsApp did not answer when we sent these. They may have arrived: look into the chat before you send them again.', unsettled, (one) =>
        entry(
          one.problem,
          [atLength(one.attempted_at)],
          null,
          h('a', { class: 'button small', href: `#/chats/${one.chat}` }, 'Open the chat'),
          button('Send again', () => again(`/api/unsettled-messages/${one.id}/resend`, 'It is sent again.')),
        ),
      ),
      section('Not understood', 'These came from WhatsApp and are of a kind that we do not know, or have no place here. They are kept as they came.', ignored, (one) =>
        entry(one.problem, [one.kind, atLength(one.received_at)], one.payload),
      ),
    );
  }

  async function again(path, said) {
    await api.post(path);
    toast(said);
    somethingDone();
    await live.now();
  }

  return { open() {}, stop: () => live.stop() };
}

const button = (label, work) => h('button', { class: 'button small', type: 'button', onclick: deed(work) }, label);

function section(title, text, entries, make) {
  return h(
    'section',
    {},
    h('h2', {}, title),
    h('p', { class: 'soft' }, text),
    entries.length ? h('ul', {}, entries.map(make)) : h('p', { class: 'card calm' }, icon('check'), 'Nothing here. All is well.'),
  );
}

function entry(problem, facts, payload, ...deeds) {
  return h(
    'li',
    { class: 'card' },
    h('div', {}, h('p', {}, problem), h('small', {}, facts.join(' · '))),
    deeds.length ? h('div', { class: 'buttons' }, deeds) : null,
    payload && h('details', {}, h('summary', {}, 'As it came'), h('pre', {}, JSON.stringify(payload, null, 2))),
  );
}
