import { drawer } from './drawer.js';
import { people } from './people.js';
import { phones } from './phones.js';
import { customer, follow, load, on, open, state } from './store.js';
import { tools } from './tools.js';

async function start() {
  await follow();
  await load();
  tools(document.getElementById('tools'));
  people(document.getElementById('people'));
  phones(document.getElementById('phones'));
  drawer(document.getElementById('drawer'));
  announce(document.getElementById('news'));
  reopen();
}

/** What was open last time; at first Giulia's phone, and James's beside it where there is room. */
function reopen() {
  const known = JSON.parse(localStorage.getItem('emulator.open') ?? 'null')?.filter(customer);
  const width = window.innerWidth;
  if (width < 760) return;
  const room = width >= 1240 ? 2 : 1;
  const wanted = known?.length ? known.slice(0, room + 1) : state.customers.slice(0, room).map((it) => it.id);
  wanted.forEach((id) => open(id, true));
}

function announce(news) {
  on('news', (message) => {
    const line = document.createElement('p');
    line.textContent = `To ${customer(message.customer_id)?.name}: ${message.text || message.type}`;
    news.append(line);
    while (news.children.length > 20) news.firstChild.remove();
  });
}

start();
