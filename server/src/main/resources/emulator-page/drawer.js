import { h, iconButton } from './dom.js';
import { moods } from './moods.js';
import { wire } from './wire.js';

let show = () => {};

/** Opens a tab of the drawer, or closes it when it is open. */
export const toggleDrawer = (tab) => show(tab);

/** Behind the scenes: Meta's moods and the wire. */
export function drawer(root) {
  const tabs = { moods: { title: 'Moods', make: moods }, wire: { title: 'Wire', make: wire } };
  const body = h('div', { class: 'drawer-body', role: 'tabpanel', id: 'drawer-body', tabindex: '-1' });
  const buttons = Object.entries(tabs).map(([name, it]) => h('button', { type: 'button', role: 'tab', 'aria-controls': 'drawer-body', onclick: () => open(name) }, it.title));
  root.append(h('header', {}, h('div', { class: 'tabs', role: 'tablist' }, buttons), iconButton('close', 'Close', () => close())), body);
  let now = null;
  let leave = () => {};

  function open(name) {
    leave();
    now = name;
    root.hidden = false;
    document.getElementById('stage').classList.add('has-drawer');
    Object.keys(tabs).forEach((it, i) => buttons[i].setAttribute('aria-selected', String(it === name)));
    leave = tabs[name].make(body);
    body.focus({ preventScroll: true });
  }
  function close() {
    leave();
    leave = () => {};
    now = null;
    root.hidden = true;
    body.replaceChildren();
    document.getElementById('stage').classList.remove('has-drawer');
  }
  root.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  show = (name) => (name === now ? close() : open(name));
}
