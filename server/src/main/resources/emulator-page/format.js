import { h } from './dom.js';

const MARKS = [
  { mark: '```', tag: 'code', plain: true },
  { mark: '`', tag: 'code', plain: true },
  { mark: '*', tag: 'strong' },
  { mark: '_', tag: 'em' },
  { mark: '~', tag: 's' },
];
const LINK = /\bhttps?:\/\/[^\s<]+[^\s<.,:;!?)\]'"]/;

/** WhatsApp's text formatting as nodes: *bold*, _italic_, ~strike~, ```mono```, links. */
export function formatted(text) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const hit = first(rest);
    if (!hit) {
      nodes.push(rest);
      break;
    }
    if (hit.at > 0) nodes.push(rest.slice(0, hit.at));
    nodes.push(hit.node);
    rest = rest.slice(hit.at + hit.length);
  }
  return nodes;
}

function first(text) {
  const link = LINK.exec(text);
  let best = link && { at: link.index, length: link[0].length, node: anchor(link[0]) };
  for (const { mark, tag, plain } of MARKS) {
    const found = span(text, mark);
    if (!found || (best && found.at >= best.at)) continue;
    best = { ...found, node: h(tag, {}, plain ? found.inner : formatted(found.inner)) };
  }
  return best;
}

/** A mark opens at the start of a word and closes at the end of one, on the same line. */
function span(text, mark) {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1])) continue;
    const from = at + mark.length;
    let end = text.indexOf(mark, from + 1);
    while (end >= 0 && /[\p{L}\p{N}]/u.test(text[end + mark.length] ?? '')) end = text.indexOf(mark, end + 1);
    if (end < 0) continue;
    const inner = text.slice(from, end);
    if (/^\s|\s$/.test(inner) || (mark.length === 1 && inner.includes('\n'))) continue;
    return { at, length: end + mark.length - at, inner };
  }
  return null;
}

export function anchor(url, title = url) {
  const safe = /^https?:\/\//i.test(url) ? url : '#';
  return h('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, title);
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export const time = (iso) => TIME.format(new Date(iso));
export const day = (iso) => DAY.format(new Date(iso));

/** +393335550101 as one reads it. */
export function phoneNumber(digits) {
  const match = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/.exec(digits);
  if (!match) return digits;
  return `+${match[1]} ${match[2].replace(/(\d{3})(?=\d{3})/g, '$1 ')}`;
}
