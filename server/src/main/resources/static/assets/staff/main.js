import { api, session } from './api.js';
import { chatsView } from './chats.js';
import { h, icon, toast } from './dom.js';
import { Live } from './live.js';
import { ordersView } from './orders.js';
import { signInPage } from './signin.js';
import { troubleView } from './trouble.js';

const COUNT_EVERY_MS = 6000;

const VIEWS = {
  orders: { title: 'Orders', make: ordersView },
  chats: { title: 'Chats', make: chatsView },
  trouble: { title: 'Attention', make: troubleView },
};

const app = document.getElementById('app');
let view;
let shown;
let counting;

async function start() {
  if (!session.token) return showSignIn();
  try {
    await acceptInvitation();
    const me = await api.me();
    if (!me.workspaces.length) return showNothing(me);
    session.workspace = me.workspaces[0];
    showCounter(me);
  } catch (problem) {
    if (session.token) toast(problem.message, true);
    else showSignIn();
  }
}

/** The letter's link brings the token behind #; it waits there until somebody has signed in. */
async function acceptInvitation() {
  const token = location.hash.match(/^#invitation=(.+)$/)?.[1];
  if (!token) return;
  try {
    const { workspace_name: name } = await api.acceptInvitation(token);
    toast(`Welcome to ${name}.`);
  } catch (problem) {
    if (!session.token) throw problem;
    toast(problem.message, true);
  }
  history.replaceState(null, '', location.pathname);
}

function leave() {
  view?.stop();
  view = undefined;
  shown = undefined;
}

function showSignIn() {
  leave();
  counting?.stop();
  document.title = 'Sign in · ShopMe';
  app.replaceChildren(signInPage(start));
}

function showNothing(me) {
  app.replaceChildren(
    h('main', { id: 'main', class: 'plain' }, h('h1', {}, 'No workspace yet'), h('p', {}, `${me.email} is not a member of any workspace.`), signOutButton()),
  );
}

const signOut = () => {
  session.token = null;
  showSignIn();
};

const signOutButton = () => h('button', { class: 'tab', type: 'button', onclick: signOut, title: 'Sign out' }, icon('out'), h('span', {}, 'Sign out'));

function showCounter(me) {
  const tab = (name) => h('a', { class: 'tab', href: `#/${name}`, 'data-view': name }, icon(name), h('span', {}, VIEWS[name].title), h('b', { class: 'count', hidden: true }));
  const { phone } = document.body.dataset;
  app.replaceChildren(
    h(
      'header',
      { class: 'bar' },
      h('a', { class: 'brand', href: '#/orders' }, h('img', { src: '/assets/icon.svg', alt: 'ShopMe', width: 32, height: 32 }), h('span', {}, session.workspace.name)),
      h('nav', { class: 'tabs', 'aria-label': 'Sections' }, Object.keys(VIEWS).map(tab)),
      h(
        'div',
        { class: 'aside' },
        phone && h('a', { class: 'tab', href: phone, target: 'phone', title: 'Open the phone' }, icon('phone'), h('span', {}, 'Open the phone')),
        h('a', { class: 'tab', href: '/docs', title: 'Documents' }, icon('docs'), h('span', {}, 'Docs')),
        h('span', { class: 'who' }, me.email),
        signOutButton(),
      ),
    ),
    h('main', { id: 'main', class: 'board' }),
  );
  counting = new Live(countWhatIsToDo, showCounts, undefined, COUNT_EVERY_MS);
  route();
}

async function countWhatIsToDo() {
  const [orders, chats, parked, unsettled] = await Promise.all([
    api.get('/api/orders', { limit: 1, status: 'pending' }),
    api.get('/api/chats', { limit: 1, status: 'waiting' }),
    api.get('/api/parked-messages', { limit: 99 }),
    api.get('/api/unsettled-messages', { limit: 99 }),
  ]);
  return {
    orders: orders.total,
    chats: chats.total,
    trouble: parked.data.length + unsettled.data.length,
  };
}

function showCounts(counts) {
  for (const [name, number] of Object.entries(counts)) showCount(name, number);
}

function showCount(name, number) {
  const badge = document.querySelector(`.tab[data-view=${name}] .count`);
  if (!badge) return;
  badge.textContent = number;
  badge.hidden = !number;
}

function route() {
  const board = document.querySelector('.board');
  if (!board) return;
  const [, wanted, id] = location.hash.split('/');
  const name = wanted in VIEWS ? wanted : 'orders';
  for (const tab of document.querySelectorAll('.tab[data-view]')) {
    if (tab.dataset.view === name) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  document.title = `${VIEWS[name].title} · ${session.workspace.name}`;
  if (shown !== name) {
    leave();
    shown = name;
    view = VIEWS[name].make(board, () => counting.now());
  }
  view.open(id || null);
}

session.whenOver(() => {
  toast('Your session has ended. Please sign in again.');
  showSignIn();
});
addEventListener('hashchange', route);
start();
