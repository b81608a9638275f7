/** Makes an element: attributes, `on…` listeners, children; text is always text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(2).filter((it) => it !== null && it !== undefined && it !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  orders: 'M4 5h2l2 11h10l2-8H7M9.5 20h.01M16.5 20h.01',
  chats: 'M4 5h16v11H10l-4.5 4v-4H4z',
  trouble: 'M12 8v5M12 16.5h.01M12 3 2.5 20h19z',
  phone: 'M8 3h8v18H8zM11 18h2',
  docs: 'M6 3h9l4 4v14H6zM14 3v5h5M9.5 13h6M9.5 17h6',
  out: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  back: 'M15 5l-7 7 7 7',
  send: 'M5 12 20 4l-4 16-4.5-6.5zM11.5 13.5 20 4',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  checks: 'M2 12.5 6.5 17 15 7.5M10.5 16l1 1L21 7.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const look = { viewBox: '0 0 24 24', width: 20, height: 20, fill: 'none', 'aria-hidden': 'true' };
  const line = { d: PATHS[name], stroke: 'currentColor', 'stroke-width': 1.8, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  for (const [key, value] of Object.entries(look)) svg.setAttribute(key, value);
  for (const [key, value] of Object.entries(line)) path.setAttribute(key, value);
  svg.append(path);
  svg.classList.add('icon');
  return svg;
}

let silence;

/** Says something at the bottom of the page for a few seconds. */
export function toast(text, bad = false) {
  const place = document.getElementById('toast');
  place.textContent = text;
  place.classList.toggle('bad', bad);
  place.classList.add('shown');
  clearTimeout(silence);
  silence = setTimeout(() => place.classList.remove('shown'), 5000);
}

/** Runs `deed` once however often the button is pressed meanwhile; says what went wrong. */
export function deed(work) {
  let busy = false;
  return async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const button = event.currentTarget;
    button.setAttribute('aria-busy', 'true');
    try {
      await work(event);
    } catch (problem) {
      toast(problem.message, true);
    } finally {
      busy = false;
      button.removeAttribute('aria-busy');
    }
  };
}
