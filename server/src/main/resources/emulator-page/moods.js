import { call } from './api.js';
import { h, toast } from './dom.js';
import { on, state } from './store.js';

const ERRORS = [
  [130429, 'throughput'], [131056, 'pair rate'], [131047, 'window closed'], [131026, 'undeliverable'], [131049, 'marketing cap'],
  [131000, 'something went wrong'], [131016, 'unavailable'], [131042, 'payment'], [131031, 'account locked'], [132015, 'template paused'],
  [132001, 'template missing'], [190, 'token'], [80007, 'call rate'], [368, 'policy'], [131053, 'media upload'],
];

const IDEAS = [
  ['A calm day', null],
  ['Everything three times', { duplicates: 3 }],
  ['Statuses in any order', { shuffle_statuses: true }],
  ['“Delivered” never comes', { missing_statuses: ['delivered'] }],
  ['In batches of 20', { batch_size: 20, batch_window_ms: 1000 }],
  ['Meta is down', { outage: 'unavailable' }],
  ['Answers come too late', { outage: 'hang', hang_ms: 30000 }],
  ['Next 3 sends: rate limit', { error: { code: 130429, next: 3, late: false } }],
];

let scope = '*';

/** How Meta behaves, for all numbers or one. */
export function moods(root) {
  const draw = () => root.replaceChildren(...panel());
  const end = on('moods', draw);
  draw();
  return end;
}

const query = () => (scope === '*' ? '' : `?number_id=${scope}`);
const change = (patch) => call('PATCH', `/moods${query()}`, patch);
const own = () => state.moods.changes[scope] ?? {};
const value = (name) => own()[name] ?? state.moods.mood[name];

function panel() {
  return [
    h('p', { class: 'muted' }, 'Meta has bad days. Try one, and see that the shop stays on its feet.'),
    state.numbers.length > 1 ? scopeChoice() : null,
    h('div', { class: 'ideas' }, IDEAS.map(([title, patch]) => h('button', { type: 'button', class: 'chip', onclick: () => (patch ? change(patch) : call('DELETE', `/moods${query()}`)) }, title))),
    group('Webhooks', number('duplicates', 'Copies of each delivery', 1, 1000), number('batch_size', 'Updates per delivery, at most', 1, 1000), number('webhook_delay_ms', 'Held back (ms)', 0, 600000), check('webhooks_out_of_order', 'Out of order')),
    group('Statuses', number('status_delay_ms', 'Later by (ms)', 0, 600000), check('shuffle_statuses', 'In any order'), check('conversations', 'With conversations, as before v24'), missing()),
    group('Calls to Meta', choice('outage', 'Outage', { none: 'None', unavailable: 'HTTP 503', reset: 'Connection breaks', hang: 'Accepts, answers late' }), number('hang_ms', 'Late by (ms)', 0, 600000), error(), check('token_expired', 'The token has expired'), check('rate_limits', 'Rate limits hold (80/s, pair 1 per 6 s)')),
    group('Customers', choice('window', '24-hour window', { real: 'As it is', open: 'Always open', closed: 'Always closed' }), check('hide_numbers', 'Show a user id only, no number')),
    webhookPanel(),
  ].filter(Boolean);
}

function group(title, ...fields) {
  return h('fieldset', {}, h('legend', {}, title), fields);
}

function scopeChoice() {
  const select = h('select', { 'aria-label': 'For', onchange: () => { scope = select.value; call('GET', '/moods').then((it) => { state.moods = it; root().replaceChildren(...panel()); }); } },
    h('option', { value: '*', selected: scope === '*' }, 'All numbers'),
    state.numbers.map((it) => h('option', { value: it.id, selected: scope === it.id }, it.display_phone_number)));
  return select;
}

const root = () => document.getElementById('drawer-body');

function field(label, input) {
  const id = `mood-${label.replace(/\W+/g, '-')}`;
  input.id = id;
  return h('label', { class: 'field', for: id }, h('span', {}, label), input);
}

function number(name, label, min, max) {
  const input = h('input', { type: 'number', min: String(min), max: String(max), value: String(value(name)), onchange: () => change({ [name]: Number(input.value) }) });
  return field(label, input);
}

function check(name, label) {
  const input = h('input', { type: 'checkbox', checked: Boolean(value(name)), onchange: () => change({ [name]: input.checked }) });
  return h('label', { class: 'check' }, input, label);
}

function choice(name, label, options) {
  const select = h('select', { onchange: () => change({ [name]: select.value }) }, Object.entries(options).map(([key, title]) => h('option', { value: key, selected: key === value(name) }, title)));
  return field(label, select);
}

function missing() {
  const gone = new Set(value('missing_statuses') ?? []);
  const box = (status) => {
    const input = h('input', { type: 'checkbox', checked: gone.has(status), onchange: () => {
      if (input.checked) gone.add(status);
      else gone.delete(status);
      change({ missing_statuses: [...gone] });
    } });
    return h('label', { class: 'check' }, input, status);
  };
  return h('div', { class: 'row wrap', role: 'group', 'aria-label': 'Never told' }, h('span', { class: 'muted' }, 'Never told:'), ['sent', 'delivered', 'read'].map(box));
}

function error() {
  const now = value('error');
  const code = h('select', { 'aria-label': 'Error' }, h('option', { value: '' }, 'No error'), ERRORS.map(([it, title]) => h('option', { value: String(it), selected: now?.code === it }, `${it} · ${title}`)));
  const next = h('input', { type: 'number', min: '1', placeholder: 'all', value: now?.next ? String(now.next) : '', 'aria-label': 'For how many sends' });
  const late = h('input', { type: 'checkbox', checked: now?.late ?? false });
  const set = () => change({ error: code.value ? { code: Number(code.value), next: next.value ? Number(next.value) : null, late: late.checked } : null });
  for (const it of [code, next, late]) it.addEventListener('change', set);
  return h('div', { class: 'stack' }, field('Sends fail with', code), h('div', { class: 'row' }, field('Next', next), h('label', { class: 'check' }, late, 'later, as a failed status')));
}

function webhookPanel() {
  const url = h('input', { type: 'url', value: state.webhooks.callback_url ?? '', 'aria-label': 'Callback URL' });
  const save = () => call('PUT', '/webhooks', { callback_url: url.value }).then((it) => { state.webhooks = it; toast('Webhooks go there now.'); });
  const verify = () => call('POST', '/webhooks/verify', {}).then((it) => toast(it.verified ? 'The endpoint answered the challenge.' : 'The endpoint did not answer the challenge.', it.verified ? '' : 'bad'));
  const retry = () => call('POST', '/webhooks/retry', {}).then(() => call('GET', '/webhooks')).then((it) => toast(`${it.waiting} waiting, tried again now.`));
  return group('Callback', url, h('div', { class: 'row wrap' }, h('button', { type: 'button', class: 'soft', onclick: save }, 'Save'), h('button', { type: 'button', class: 'soft', onclick: verify }, 'Verify'), h('button', { type: 'button', class: 'soft', onclick: retry }, 'Retry now')));
}
