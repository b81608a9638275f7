import { h } from './dom.js';
import { on, state } from './store.js';

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hour12: false });
let filter = '';

/** The last webhooks and API calls, newest first. */
export function wire(root) {
  const list = h('ol', { class: 'wire' });
  const fits = (it) => !filter || it.kind === filter;
  const all = () => {
    list.replaceChildren(...state.wire.filter(fits).reverse().map(row));
    if (!list.children.length) list.append(h('li', { class: 'muted' }, 'Nothing yet. Write something as a customer.'));
  };
  const tabs = [['', 'All'], ['webhook', 'Webhooks'], ['call', 'API calls']].map(([key, title]) =>
    h('button', { type: 'button', class: 'chip', 'aria-pressed': String(filter === key), onclick: (event) => {
      filter = key;
      tabs.forEach((it) => it.setAttribute('aria-pressed', String(it === event.currentTarget)));
      all();
    } }, title),
  );
  root.replaceChildren(h('div', { class: 'row' }, tabs), list);
  all();
  return on('wire', (line) => {
    if (!line) return all();
    if (!fits(line)) return undefined;
    if (list.firstChild?.classList.contains('muted')) list.replaceChildren();
    list.prepend(row(line));
    while (list.children.length > 300) list.lastChild.remove();
    return undefined;
  });
}

function row(line) {
  const ok = line.status >= 200 && line.status < 300;
  const details = h(
    'details',
    { ontoggle: () => details.open && !details.dataset.full && fill(details, line) },
    h(
      'summary',
      {},
      h('span', { class: `kind ${line.kind}` }, line.kind === 'webhook' ? '→ shop' : '← shop'),
      h('span', { class: 'what' }, title(line)),
      h('span', { class: ok ? 'status ok' : 'status bad' }, line.status || '—'),
      h('span', { class: 'when' }, `${CLOCK.format(new Date(line.at))} · ${line.millis} ms${line.note ? ` · ${line.note}` : ''}`),
    ),
  );
  return h('li', {}, details);
}

function title(line) {
  if (line.kind === 'call') return `${line.method} ${line.path.replace('/emulator/graph', '')}`;
  const value = json(line.request)?.entry?.[0]?.changes?.[0];
  const status = value?.value?.statuses?.[0]?.status;
  const type = value?.value?.messages?.[0]?.type;
  return status ? `status: ${status}` : type ? `message: ${type}` : (value?.field ?? `${line.method} ${line.note ?? ''}`);
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fill(details, line) {
  details.dataset.full = 'true';
  const part = (name, text) => (text ? [h('h3', {}, name), h('pre', { tabindex: '0' }, json(text) ? JSON.stringify(json(text), null, 2) : text)] : []);
  details.append(h('p', { class: 'path' }, `${line.method} ${line.path}`), ...part('Request', line.request), ...part('Answer', line.response));
}
