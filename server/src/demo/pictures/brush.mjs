// What every picture is painted with. The canvas is 800 × 800, the table's edge lies at 600.

let clips = 0;

/** A shape with a lit left side and a shaded right side; `inside` is painted within its outline. */
export function solid(d, fill, { x, width, light = 0.2, shade = 0.13, inside = '' }) {
    const clip = `c${++clips}`;
    return `<clipPath id="${clip}"><path d="${d}"/></clipPath>
        <path d="${d}" fill="${fill}"/>
        <g clip-path="url(#${clip})">${inside}
            <rect x="${x + width * 0.72}" y="-800" width="${width}" height="1600" fill="#000" opacity="${shade}"/>
            <rect x="${x + width * 0.08}" y="-800" width="${width * 0.1}" height="1600" fill="#fff" opacity="${light}"/>
        </g>`;
}

export const rect = (x, y, width, height, r = 0) =>
    `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}` +
    `h${-(width - 2 * r)}q${-r} 0 ${-r} ${-r}v${-(height - 2 * r)}q0 ${-r} ${r} ${-r}z`;

export const at = (x, y, what, { scale = 1, turn = 0 } = {}) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${what}</g>`;

export const shadow = (x, width, y = 662) =>
    `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${Math.max(12, width / 18)}" fill="#000" opacity="0.13"/>`;

/** The shop's mark: a sun that rises over a line. */
export function sunrise(x, y, size, colour) {
    const rays = [-72, -36, 0, 36, 72]
        .map((turn) => `<line y1="-15" y2="-22" transform="rotate(${turn})"/>`)
        .join('');
    return `<g transform="translate(${x} ${y}) scale(${size / 40})" fill="${colour}" stroke="${colour}"
        stroke-width="3" stroke-linecap="round"><path d="M-10 0a10 10 0 0 1 20 0z" stroke="none"/>${rays}
        <line x1="-22" x2="22" y1="5" y2="5"/></g>`;
}

export const words = (x, y, size, colour, text, { italic = false, spacing = 0, bold = true } = {}) =>
    `<text x="${x}" y="${y}" font-family="Liberation Serif" font-size="${size}" fill="${colour}"
        text-anchor="middle" letter-spacing="${spacing}" font-weight="${bold ? 700 : 400}"
        font-style="${italic ? 'italic' : 'normal'}">${text}</text>`;

/** Paper with the mark, the shop's name and what is inside. */
export function label(x, y, width, height, { paper = '#FFF8EC', ink = '#3B2417', title, line = '', r = 10 }) {
    const middle = x + width / 2;
    return `<path d="${rect(x, y, width, height, r)}" fill="${paper}"/>
        <path d="${rect(x + 7, y + 7, width - 14, height - 14, Math.max(r - 4, 0))}" fill="none"
            stroke="${ink}" stroke-width="2" opacity="0.45"/>
        ${sunrise(middle, y + height * 0.36, Math.min(width, height) * 0.38, ink)}
        ${words(middle, y + height * 0.64, width * 0.185, ink, title, { italic: true })}
        ${words(middle, y + height * 0.83, width * 0.098, ink, line, { spacing: 1.5 })}`;
}

/** The room: wall, rising sun, table. */
export function scene({ wall, sun, table, edge }, goods) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800">
        <rect width="800" height="800" fill="${wall}"/>
        <circle cx="400" cy="400" r="300" fill="${sun}"/>
        <rect y="600" width="800" height="200" fill="${table}"/>
        <rect y="600" width="800" height="9" fill="${edge}"/>
        <g transform="translate(400 650) scale(1.1) translate(-400 -650)">${goods}</g></svg>`;
}

/** Numbers that look random and are the same at every run (mulberry32). */
export function dice(seed) {
    let state = seed;
    return (from, to) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return from + ((to - from) * ((mixed ^ (mixed >>> 14)) >>> 0)) / 4294967296;
    };
}

export const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

export function leaf(length, colour, vein = '#fff') {
    return `<path d="M0 0C${length * 0.25} ${-length * 0.34} ${length * 0.75} ${-length * 0.3} ${length} 0
        C${length * 0.75} ${length * 0.3} ${length * 0.25} ${length * 0.34} 0 0z" fill="${colour}"/>
        <path d="M${length * 0.06} 0H${length * 0.88}" stroke="${vein}" stroke-width="2.5" opacity="0.4"/>`;
}

export function flower(r, petals, colour, heart) {
    return (
        many(
            petals,
            (i) =>
                `<ellipse cy="${-r * 0.6}" rx="${r * 0.26}" ry="${r * 0.46}" fill="${colour}"
                    transform="rotate(${(360 / petals) * i})"/>`,
        ) + `<circle r="${r * 0.3}" fill="${heart}"/>`
    );
}

export function citrus(r, peel, flesh) {
    return `<circle r="${r}" fill="${peel}"/><circle r="${r * 0.87}" fill="#FFFBEA"/>
        ${many(
            8,
            (i) =>
                `<path d="M0 ${-r * 0.08}L${-r * 0.25} ${-r * 0.68}Q0 ${-r * 0.86} ${r * 0.25} ${-r * 0.68}z"
                    fill="${flesh}" transform="rotate(${45 * i})"/>`,
        )}`;
}

export const bean = (r) =>
    `<ellipse rx="${r}" ry="${r * 0.68}" fill="#5A3620"/>
    <path d="M${-r * 0.9} ${r * 0.06}C${-r * 0.3} ${-r * 0.35} ${r * 0.3} ${r * 0.4} ${r * 0.9} ${-r * 0.06}"
        fill="none" stroke="#2F1A0E" stroke-width="${r * 0.16}"/>
    <ellipse cx="${-r * 0.2}" cy="${-r * 0.36}" rx="${r * 0.4}" ry="${r * 0.12}" fill="#fff" opacity="0.18"/>`;
