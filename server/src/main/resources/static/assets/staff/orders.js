import { api } from './api.js';
import { deed, h, toast } from './dom.js';
import { atLength, money, phone, plural, when } from './format.js';
import { avatar, back, empty, failed, loading, refill, splitBoard } from './lists.js';
import { Live } from './live.js';

const WORDS = {
  pending: 'New',
  confirmed: 'Confirmed',
  processing: 'Packing',
  shipped: 'On its way',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
};
const DEEDS = {
  confirmed: 'Confirm',
  processing: 'Start packing',
  shipped: 'Ship',
  delivered: 'Mark as delivered',
  cancelled: 'Cancel order',
};
const PAYMENTS = { external_link: 'Payment link', cash_on_delivery: 'Cash on delivery' };
const PAGE = 50;

export function ordersView(board, somethingDone) {
  const split = splitBoard(board, 'Orders', 'Choose an order to see what is in it.');
  let chosen = null;
  let orders = [];
  let older = [];
  let more = null;
  let detail;

  split.list.replaceChildren(loading());
  const live = new Live(() => api.get('/api/orders', { limit: PAGE }), showList, showFailure);

  function showFailure(problem) {
    if (!orders.length) split.list.replaceChildren(failed(problem, () => live.now()));
  }

  function showList(page) {
    orders = page.data;
    if (!older.length) more = page.next;
    const fresh = new Set(orders.map((order) => order.id));
    older = older.filter((order) => !fresh.has(order.id));
    render();
  }

  function render() {
    const all = [...orders, ...older];
    refill(split.list, [
      ...(all.length ? all.map(row) : [empty('No orders yet', 'When somebody buys in a chat, the order appears here by itself.')]),
      ...(more ? [h('button', { class: 'button more', type: 'button', onclick: deed(loadMore) }, 'Older orders')] : []),
    ]);
    split.show(chosen);
  }

  async function loadMore() {
    const page = await api.get('/api/orders', { limit: PAGE, cursor: more || undefined });
    older = [...older, ...page.data];
    more = page.next;
    render();
  }

  function open(id) {
    detail?.stop();
    detail = undefined;
    chosen = id;
    split.show(id);
    if (!id) return;
    split.detail.replaceChildren(loading());
    detail = new Live(
      () => api.get(`/api/orders/${encodeURIComponent(id)}`),
      (order) => split.detail.replaceChildren(orderPage(order, changed)),
      (problem) => split.detail.replaceChildren(failed(problem, () => detail.now())),
    );
  }

  async function changed() {
    somethingDone();
    await Promise.all([detail?.now(), live.now()]);
  }

  return {
    open,
    stop() {
      live.stop();
      detail?.stop();
    },
  };
}

const pieces = (order) => order.lines.reduce((sum, line) => sum + line.quantity, 0);

function row(order) {
  return h(
    'a',
    { class: 'row', href: `#/orders/${order.id}`, 'data-id': order.id },
    avatar(order.client),
    h(
      'span',
      { class: 'text' },
      h('b', {}, order.client?.name || 'Somebody'),
      h('small', {}, `${order.number} · ${plural(pieces(order), 'piece', 'pieces')}`),
    ),
    h('span', { class: 'end' }, h('b', {}, money(order.totals.total, order.totals.currency)), h('span', {}, badge(order.status), ' ', h('time', { datetime: order.placed_at }, when(order.placed_at)))),
  );
}

const badge = (status) => h('span', { class: `badge ${status}` }, WORDS[status] ?? status);

function orderPage(order, changed) {
  const { currency } = order.totals;
  const sum = (name, amount, kind) => h('tr', { class: kind }, h('th', { scope: 'row', colspan: 2 }, name), h('td', {}, money(amount, currency)));
  const { totals } = order;
  return h(
    'article',
    { class: 'order' },
    h('header', {}, back('#/orders', 'orders'), h('div', {}, h('h1', {}, order.number), h('p', { class: 'soft' }, atLength(order.placed_at))), badge(order.status)),
    h('div', { class: 'steps' }, steps(order, changed)),
    h(
      'div',
      { class: 'facts' },
      h('section', { class: 'card' }, h('h2', {}, 'Client'), h('p', {}, h('b', {}, order.client?.name || 'Somebody')), order.client?.phone && h('p', { class: 'soft' }, phone(order.client.phone))),
      h(
        'section',
        { class: 'card' },
        h('h2', {}, 'Payment'),
        h('p', {}, h('b', {}, PAYMENTS[order.payment] ?? order.payment)),
        order.paid ? h('p', { class: 'good' }, 'Paid') : h('p', { class: 'soft' }, 'Not paid yet'),
        !order.paid && order.status !== 'cancelled' && h('button', { class: 'button small', type: 'button', onclick: deed(() => paid(order, changed)) }, 'Mark as paid'),
      ),
      order.delivery &&
        h(
          'section',
          { class: 'card' },
          h('h2', {}, 'Delivery'),
          h('p', {}, h('b', {}, order.delivery.name)),
          h('p', {}, order.delivery.street),
          h('p', {}, order.delivery.postal_code, ' ', order.delivery.city),
          order.delivery.note && h('p', { class: 'soft lines' }, order.delivery.note),
          order.tracking && h('p', { class: 'soft' }, 'Tracking: ', order.tracking),
        ),
    ),
    h(
      'section',
      { class: 'card' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Product'), h('th', { scope: 'col' }, 'Pieces'), h('th', { scope: 'col' }, 'Amount'))),
        h(
          'tbody',
          {},
          order.lines.map((line) =>
            h('tr', {}, h('td', {}, line.name, h('small', {}, `${money(line.unit_price, currency)} each`)), h('td', {}, String(line.quantity)), h('td', {}, money(line.total, currency))),
          ),
        ),
        h(
          'tfoot',
          {},
          Number(totals.discount) > 0 && [sum('Subtotal', totals.subtotal), sum(`Discount ${Number(totals.discount_percentage)} %`, -totals.discount)],
          !totals.tax_included && sum(`Tax ${Number(totals.tax_rate)} %`, totals.tax),
          sum('Total', totals.total, 'total'),
          totals.tax_included && sum(`including ${Number(totals.tax_rate)} % tax`, totals.tax, 'soft'),
        ),
      ),
    ),
  );
}

async function paid(order, changed) {
  await api.put(`/api/orders/${order.id}/payment`);
  toast(`${order.number} is paid.`);
  await changed();
}

function steps(order, changed) {
  const advance = async (status, tracking) => {
    await api.put(`/api/orders/${order.id}/status`, { status, tracking });
    toast(`${order.number}: ${WORDS[status].toLowerCase()}. The client is told on WhatsApp.`);
    await changed();
  };
  return order.allowed.map((status) => {
    if (status === 'shipped') return shipping(advance);
    if (status === 'cancelled') return cancelling(order, advance);
    return h('button', { class: 'button strong', type: 'button', onclick: deed(() => advance(status)) }, DEEDS[status]);
  });
}

function shipping(advance) {
  const tracking = h('input', { type: 'text', maxlength: 500, placeholder: 'Tracking link or number (optional)', 'aria-label': 'Tracking' });
  return h('form', { class: 'ship', onsubmit: deed(() => advance('shipped', tracking.value.trim() || undefined)) }, tracking, h('button', { class: 'button strong', type: 'submit' }, DEEDS.shipped));
}

function cancelling(order, advance) {
  const dialog = h(
    'dialog',
    { 'aria-label': DEEDS.cancelled },
    h('p', {}, `Cancel ${order.number}? Its pieces go back on the shelf, and the client is told.`),
    h(
      'div',
      { class: 'buttons' },
      h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, 'Keep it'),
      h('button', { class: 'button danger', type: 'button', onclick: deed(() => advance('cancelled')) }, DEEDS.cancelled),
    ),
  );
  return [h('button', { class: 'button quiet', type: 'button', onclick: () => dialog.showModal() }, DEEDS.cancelled), dialog];
}
