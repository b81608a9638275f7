// The goods themselves. Each stands on the table around x = 400, its foot at y = 660.

import { at, bean, citrus, dice, flower, label, leaf, many, rect, shadow, solid, sunrise, words } from './brush.mjs';

export function cup(colour, { coffee = '#4A2B18', steam = true, mark = false } = {}) {
    return `<ellipse cx="0" cy="2" rx="104" ry="15" fill="#000" opacity="0.12"/>
        <ellipse cx="0" cy="-5" rx="98" ry="15" fill="#FFFDF8"/><ellipse cx="0" cy="-8" rx="70" ry="9" fill="#EDE6DA"/>
        <path d="M56 -88c46 -8 52 52 -4 54" fill="none" stroke="${colour}" stroke-width="14"/>
        ${solid('M-66 -106H66C66 -44 44 -10 0 -10S-66 -44 -66 -106z', colour, { x: -66, width: 132 })}
        ${mark ? sunrise(0, -50, 54, '#FFF6E0') : ''}
        <ellipse cy="-106" rx="66" ry="15" fill="#FFFDF8"/><ellipse cy="-105" rx="57" ry="11" fill="${coffee}"/>
        <ellipse cx="-14" cy="-107" rx="22" ry="4" fill="#C58B52" opacity="0.8"/>
        ${steam ? steamOver(0, -126) : ''}`;
}

const steamOver = (x, y) =>
    `<g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity="0.75">
        <path d="M${x - 20} ${y}c-14 -22 14 -34 0 -58"/><path d="M${x + 12} ${y - 6}c-14 -22 14 -34 0 -58"/></g>`;

function pouch({ colour, band, paper, ink, title, line }) {
    return `${solid('M262 226Q400 214 538 226L556 640Q556 660 532 660H268Q244 660 244 640z', colour, {
        x: 244,
        width: 312,
        inside: `<path d="M244 660L300 610H500L556 660z" fill="#000" opacity="0.09"/>`,
    })}
        ${solid(rect(256, 168, 288, 66, 10), colour, { x: 256, width: 288, shade: 0.2 })}
        <path d="${rect(244, 206, 312, 22, 8)}" fill="${band}"/>
        <circle cx="400" cy="268" r="9" fill="#000" opacity="0.25"/>
        ${label(300, 306, 200, 250, { paper, ink, title, line })}`;
}

export function coffeeBag({ ground = false, ...bag }) {
    const roll = dice(bag.title.length * 7 + bag.line.length);
    const powder = `<path d="M560 660q26 -46 60 -48t62 48z" fill="#5A3620"/>
        <path d="M592 632q24 -18 48 -6" stroke="#fff" stroke-width="5" opacity=".15" fill="none"/>`;
    const beans = many(7, (i) =>
        at(150 + (i < 3 ? i * 34 : 400 + i * 22) + roll(-6, 6), 668 + roll(-14, 14), bean(22), { turn: roll(-60, 60) }),
    );
    return `${shadow(400, 360)}${pouch(bag)}${ground ? powder : beans}`;
}

export function moka(cups) {
    const body = `
        <path d="M92 -352h74c26 0 34 20 30 46l-18 116c-4 22 -34 22 -32 0l14 -102c2 -14 -4 -18 -16 -18h-52z" fill="#2A2523"/>
        <path d="M-96 -372L-140 -348L-92 -306z" fill="#AEB6BC"/>
        <path d="M-98 -384H98L66 -206H-66z" fill="#D5DBDF"/>
        <path d="M-98 -384H-44L-30 -206H-66z" fill="#C1C9CF"/><path d="M36 -384H98L66 -206H26z" fill="#9EA8AF"/>
        <path d="M-30 -384h26l6 178h-20z" fill="#fff" opacity="0.45"/>
        <path d="M-104 -384Q0 -440 104 -384z" fill="#B9C2C8"/><path d="M10 -408Q74 -404 104 -384H20z" fill="#98A2A9"/>
        <path d="M-14 -412h28l-6 -20q18 -28 -8 -32q-26 4 -8 32z" fill="#2A2523"/>
        <path d="${rect(-74, -212, 148, 26, 6)}" fill="#8D979E"/>
        <path d="M-66 -186H66L112 0H-112z" fill="#D5DBDF"/>
        <path d="M-66 -186H-30L-48 0H-112z" fill="#C1C9CF"/><path d="M26 -186H66L112 0H40z" fill="#9EA8AF"/>
        <path d="M-26 -186h22l0 186h-30z" fill="#fff" opacity="0.45"/>
        <circle cx="78" cy="-112" r="9" fill="#C9973F"/>
        ${sunrise(-4, -286, 50, '#6B757C')}`;
    return cups === 3
        ? `${shadow(350, 300)}${at(350, 662, body, { scale: 0.92 })}${at(610, 676, cup('#C8553D'), { scale: 0.85 })}`
        : `${shadow(370, 360)}${at(370, 662, body, { scale: 1.16 })}${at(598, 668, cup('#E9B44C', { steam: false }), { scale: 0.62 })}${at(664, 700, cup('#C8553D'), { scale: 0.74 })}`;
}

export function teaTin({ colour, lid, ink, title, line, motif, beside }) {
    return `${shadow(400, 330)}
        ${solid('M256 262V630Q256 664 400 664T544 630V262z', colour, {
            x: 256,
            width: 288,
            inside: `<g opacity="0.5">${motif}</g>`,
        })}
        ${solid('M248 214V286Q248 316 400 316T552 286V214z', lid, { x: 248, width: 304 })}
        <ellipse cx="400" cy="214" rx="152" ry="34" fill="${lid}"/><ellipse cx="400" cy="212" rx="128" ry="25" fill="#fff" opacity="0.22"/>
        ${label(300, 372, 200, 218, { ink, title, line })}${beside}`;
}

export function paperBox({ colour, front, ink, title, line, motif, beside }) {
    return `${shadow(410, 360)}
        <path d="M536 250L600 218V612L536 660z" fill="${colour}"/><path d="M536 250L600 218V612L536 660z" fill="#000" opacity="0.22"/>
        <path d="M240 250L312 218H600L536 250z" fill="${colour}"/><path d="M240 250L312 218H600L536 250z" fill="#fff" opacity="0.28"/>
        ${solid(rect(240, 250, 296, 410, 4), colour, { x: 240, width: 296, light: 0.1, shade: 0.05, inside: motif })}
        ${label(290, 296, 196, 200, { paper: front, ink, title, line })}${beside}`;
}

export function spaghetti({ pasta, dark, paper, ink, title, line }) {
    const lean = dice(title.length);
    const strands = many(46, (i) => {
        const top = 120 + lean(0, 26);
        return `<path d="M${316 + i * 3.7} ${top}L${302 + i * 4.35} ${656 + lean(-8, 4)}" stroke="${i % 3 ? pasta : dark}" stroke-width="5.4" stroke-linecap="round"/>`;
    });
    return `${shadow(400, 290)}${strands}
        ${solid('M292 330Q400 350 508 330L514 560Q400 582 286 560z', paper, { x: 286, width: 228, light: 0.14 })}
        <path d="M291 348Q400 368 509 348M287 540Q400 562 513 540" fill="none" stroke="${ink}" stroke-width="3" opacity="0.5"/>
        ${sunrise(400, 420, 74, ink)}${words(400, 482, 38, ink, title, { italic: true })}
        ${words(400, 518, 18, ink, line, { spacing: 3, bold: false })}
        ${many(5, (i) => `<path d="M${560 + i * 9} ${676 + i * 7}l${150 - i * 16} ${-14 + i * 5}" stroke="${i % 2 ? pasta : dark}" stroke-width="6" stroke-linecap="round"/>`)}`;
}

export function nest(pasta, dark, seed) {
    const roll = dice(seed);
    return `<ellipse cy="44" rx="128" ry="20" fill="#000" opacity="0.12"/><ellipse rx="126" ry="58" fill="${dark}"/>
        ${many(17, (i) => `<ellipse cx="${roll(-12, 12)}" cy="${roll(-16, 10)}" rx="${116 - i * 5.4 + roll(-8, 8)}" ry="${52 - i * 2.4 + roll(-5, 5)}" fill="none" stroke="${i % 3 ? pasta : dark}" stroke-width="9" transform="rotate(${roll(-14, 14)})"/>`)}`;
}

export function tagliatelle() {
    return `${shadow(400, 560, 668)}
        ${at(400, 372, nest('#F7D36B', '#E0AE3C', 5))}${at(270, 468, nest('#F9DB80', '#E3B448', 11), { scale: 1.04 })}
        ${at(532, 470, nest('#F5CE60', '#DBA836', 23), { scale: 1.04 })}${at(400, 580, nest('#F8D775', '#E0AE3C', 31), { scale: 1.2 })}
        ${at(596, 650, egg(), { turn: -12 })}${at(684, 676, egg('#F3DCC4'), { scale: 0.84, turn: 16 })}
        ${at(196, 662, leaf(86, '#6E9B57'), { turn: -24 })}`;
}

const egg = (colour = '#F0CBA8') =>
    `<ellipse cy="38" rx="40" ry="9" fill="#000" opacity="0.12"/>
    ${solid('M0 -62C34 -62 48 -12 48 6C48 34 24 46 0 46S-48 34 -48 6C-48 -12 -34 -62 0 -62z', colour, { x: -48, width: 96 })}`;

const ear = (colour) =>
    `<ellipse cy="12" rx="34" ry="10" fill="#000" opacity="0.1"/>
    <path d="M-34 0C-34 -30 34 -30 34 0C34 22 -34 22 -34 0z" fill="${colour}"/>
    <path d="M-22 0C-22 -18 22 -18 22 0C22 10 -22 10 -22 0z" fill="#C99B48" opacity="0.55"/>
    <path d="M-16 2q14 -12 32 -4M-12 6q12 -8 24 -3" stroke="#A9792F" stroke-width="2" fill="none" opacity="0.5"/>`;

export function orecchiette() {
    const roll = dice(77);
    const heap = many(26, (i) => {
        const row = Math.floor(i / 6);
        return at(228 + (i % 6) * 68 + (row % 2) * 26 + roll(-8, 8), 430 + row * 34 + roll(-8, 8), ear(i % 2 ? '#F2D596' : '#EBC980'), {
            turn: roll(-35, 35),
        });
    });
    return `${shadow(400, 520, 668)}
        ${many(9, (i) => at(248 + i * 38 + roll(-8, 8), 392 + (i % 2) * 22 + Math.abs(i - 4) * 5, ear(i % 2 ? '#F2D596' : '#EBC980'), { turn: roll(-35, 35) }))}
        ${many(5, (i) => at(308 + i * 46, 362 + Math.abs(i - 2) * 8, ear('#F6DDA6'), { turn: roll(-35, 35) }))}
        ${heap}
        ${solid('M140 452H660C660 590 560 660 400 660S140 590 140 452z', '#3F7CAC', {
            x: 140,
            width: 520,
            inside: `<path d="M130 500Q400 560 670 500" fill="none" stroke="#fff" stroke-width="12" opacity="0.85"/>
                <path d="M130 530Q400 592 670 530" fill="none" stroke="#F2C14E" stroke-width="7"/>`,
        })}
        <ellipse cx="400" cy="452" rx="260" ry="26" fill="none" stroke="#2F6690" stroke-width="9"/>
        ${many(15, (i) => at(190 + i * 30, 446 + (i % 3) * 7, ear(i % 2 ? '#F2D596' : '#EBC980'), { turn: roll(-30, 30), scale: 0.92 }))}
        ${at(676, 690, ear('#F2D596'), { turn: 12 })}${at(112, 694, ear('#EBC980'), { turn: -18 })}`;
}

export function riceSack() {
    const roll = dice(9);
    const grain = (x, y) => `<ellipse cx="${x}" cy="${y}" rx="11" ry="5" fill="#FFFDF2" stroke="#D9CBA6" stroke-width="1.5" transform="rotate(${roll(-80, 80)} ${x} ${y})"/>`;
    return `${shadow(400, 380)}
        ${solid('M286 262C226 360 218 520 232 628Q238 660 270 660H530Q562 660 568 628C582 520 574 360 514 262z', '#EADFC6', {
            x: 222,
            width: 356,
            inside: many(12, (i) => `<path d="M200 ${300 + i * 32}h400" stroke="#CDBE9B" stroke-width="2" opacity="0.5"/>`),
        })}
        ${solid('M300 262C270 214 250 186 276 170Q400 196 524 170C550 186 530 214 500 262z', '#F2E9D4', { x: 262, width: 276 })}
        <path d="M290 252Q400 280 510 252" fill="none" stroke="#B5532F" stroke-width="14" stroke-linecap="round"/>
        <path d="M504 250q50 6 46 66M504 250q22 30 8 76" fill="none" stroke="#B5532F" stroke-width="9" stroke-linecap="round"/>
        ${label(300, 344, 200, 230, { ink: '#7A4A21', title: 'Carnaroli', line: 'RISO' })}
        ${many(38, () => grain(roll(560, 720), roll(640, 704)))}`;
}

export function jar({ inside, lid, paper = '#FFF8EC', ink, title, line, beside }) {
    return `${shadow(400, 320)}
        <path d="${rect(252, 262, 296, 400, 46)}" fill="#fff" opacity="0.65"/>
        ${solid(rect(264, 300, 272, 350, 40), inside, { x: 264, width: 272, light: 0.28 })}
        ${solid(rect(262, 196, 276, 76, 14), lid, { x: 262, width: 276 })}
        <path d="M270 236h260M270 250h260" stroke="#000" stroke-width="3" opacity="0.12"/>
        ${label(296, 380, 208, 200, { paper, ink, title, line })}${beside}`;
}

export function can() {
    const tomato = (scale, x, y) =>
        at(x, y, `<ellipse cy="56" rx="52" ry="9" fill="#000" opacity=".12"/>
            ${solid('M0 -56C44 -62 64 -26 60 8C56 44 30 60 0 60S-56 44 -60 8C-64 -26 -44 -62 0 -56z', '#D7352B', { x: -62, width: 124 })}
            ${at(0, -54, many(5, (i) => `<path d="M0 0Q16 -14 34 4Q14 10 0 0z" fill="#4E8A3C" transform="rotate(${i * 72 - 20})"/>`))}`, { scale });
    return `${shadow(380, 320)}
        ${solid('M244 236V636Q244 664 380 664T516 636V236z', '#C9CFD3', { x: 244, width: 272 })}
        ${solid('M244 280V604Q244 632 380 632T516 604V280Q380 308 244 280z', '#F7E7C1', {
            x: 244,
            width: 272,
            inside: `<rect x="230" y="270" width="300" height="66" fill="#2E6B3E"/><rect x="230" y="584" width="300" height="60" fill="#C22F28"/>`,
        })}
        <ellipse cx="380" cy="236" rx="136" ry="30" fill="#DCE1E4"/><ellipse cx="380" cy="236" rx="112" ry="22" fill="#B8C0C5"/>
        <ellipse cx="380" cy="238" rx="84" ry="14" fill="none" stroke="#DCE1E4" stroke-width="4"/>
        ${sunrise(380, 396, 78, '#C22F28')}${words(380, 462, 44, '#8E1F1B', 'San Marzano', { italic: true })}
        ${words(380, 504, 21, '#8E1F1B', 'POMODORI PELATI', { spacing: 2, bold: false })}
        <g transform="translate(380 548)">${sprig('#4E8A3C')}</g>
        ${tomato(1.1, 600, 626)}${tomato(0.8, 694, 666)}`;
}

const sprig = (colour) => `${at(0, 0, leaf(54, colour), { turn: 18 })}${at(0, 0, leaf(54, colour), { turn: 162 })}`;

export function oilBottle({ glass, oil, paper, ink, title, line }) {
    const branch = `<path d="M0 0C40 -70 60 -120 130 -150" stroke="#6B7F3A" stroke-width="6" fill="none"/>
        ${[
            [30, -50, -10],
            [48, -86, -70],
            [72, -112, -8],
            [104, -138, -64],
            [22, -34, -110],
        ]
            .map(([x, y, turn]) => at(x, y, leaf(72, '#7E9B4B'), { turn }))
            .join('')}
        <ellipse cx="66" cy="-70" rx="17" ry="22" fill="#4B5D23"/><ellipse cx="24" cy="-82" rx="16" ry="21" fill="#5E3B52"/>`;
    return `${shadow(400, 260)}
        ${solid('M362 120H438V240C438 286 506 296 506 356V632Q506 662 474 662H326Q294 662 294 632V356C294 296 362 286 362 240z', glass, {
            x: 294,
            width: 212,
            light: 0.32,
            inside: `<path d="M290 400V700H520V400z" fill="${oil}" opacity="0.55"/>`,
        })}
        ${solid(rect(354, 74, 92, 92, 10), ink, { x: 354, width: 92 })}<path d="${rect(350, 158, 100, 16, 5)}" fill="#C9A24A"/>
        ${label(308, 392, 184, 210, { paper, ink, title, line })}
        ${at(548, 690, branch, { turn: 8, scale: 0.95 })}`;
}

export function balsamic() {
    return `${shadow(400, 280)}
        ${solid('M366 170H434V268C434 300 520 306 520 356V636Q520 662 494 662H306Q280 662 280 636V356C280 306 366 300 366 268z', '#33211C', { x: 280, width: 240, light: 0.16 })}
        ${solid(rect(360, 112, 80, 78, 8), '#8C2F39', { x: 360, width: 80 })}
        ${label(300, 378, 200, 220, { paper: '#F6E9D2', ink: '#6B1F2A', title: 'Balsamico', line: 'DI MODENA' })}
        ${at(610, 650, grapes('#6B3557'))}`;
}

const grapes = (colour) =>
    [
        [0, -110], [46, -112], [-40, -96], [22, -76], [66, -74], [-18, -62], [44, -40], [6, -30], [-30, -34], [26, -4],
    ]
        .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="27" fill="${colour}"/><circle cx="${x - 8}" cy="${y - 9}" r="7" fill="#fff" opacity="0.3"/>`)
        .join('') + `<path d="M14 -134q4 -34 -14 -50" stroke="#6B5233" stroke-width="8" fill="none"/>${at(14, -140, leaf(92, '#7E9B4B'), { turn: -18 })}`;

export function tradizionale() {
    return `${shadow(400, 250)}
        ${solid(rect(310, 606, 180, 56, 6), '#3A241D', { x: 310, width: 180 })}
        ${solid('M376 210H424V344C424 372 508 396 508 496C508 572 460 616 400 616S292 572 292 496C292 396 376 372 376 344z', '#2B1A16', {
            x: 292,
            width: 216,
            light: 0.2,
            inside: `<ellipse cx="400" cy="640" rx="100" ry="60" fill="#6B3A22" opacity=".5"/>`,
        })}
        ${solid('M368 148H432L426 246H374z', '#B98B2F', { x: 368, width: 64 })}<circle cx="400" cy="150" r="32" fill="#9E2B33"/>
        ${words(400, 159, 24, '#F7E3B0', '12', {})}
        <path d="${rect(334, 452, 132, 92, 8)}" fill="#F7E3B0"/>${sunrise(400, 494, 46, '#6B1F2A')}
        ${words(400, 526, 19, '#6B1F2A', 'Tradizionale', { italic: true })}
        <g transform="translate(600 640)"><ellipse cy="26" rx="76" ry="14" fill="#000" opacity=".12"/><ellipse cy="12" rx="78" ry="20" fill="#FFFDF8"/><ellipse cy="6" rx="56" ry="12" fill="#EFE7D8"/>
            <circle cx="-16" cy="4" r="7" fill="#3B1D14"/><circle cx="8" cy="0" r="10" fill="#3B1D14"/><circle cx="26" cy="8" r="6" fill="#3B1D14"/></g>`;
}

export function parmigiano({ rind, paste, months, tag }) {
    const roll = dice(months);
    const crystals = (count, x0, x1, y0, y1) =>
        many(count, () => `<circle cx="${roll(x0, x1)}" cy="${roll(y0, y1)}" r="${roll(2, 4.5)}" fill="#fff" opacity="0.55"/>`);
    return `${shadow(380, 520, 650)}
        ${solid('M132 366V566C132 628 244 652 380 652S628 628 628 566V366z', rind, {
            x: 132,
            width: 496,
            light: 0.12,
            inside: many(4, (row) => many(34, (i) => `<circle cx="${140 + i * 15}" cy="${440 + row * 46 + 34 * Math.sin((Math.PI * i) / 33)}" r="3.4" fill="#7A4A12" opacity="0.5"/>`)),
        })}
        <ellipse cx="380" cy="366" rx="248" ry="86" fill="${rind}"/><ellipse cx="380" cy="362" rx="228" ry="74" fill="#fff" opacity="0.16"/>
        <path d="M380 366L300 452V646Q380 656 470 648V446z" fill="${paste}"/>
        <path d="M380 366L300 452V646L380 560z" fill="#000" opacity="0.1"/><path d="M380 366L470 446V648L380 560z" fill="#fff" opacity="0.16"/>
        <path d="M380 560L300 646Q380 658 470 648z" fill="#000" opacity="0.12"/>
        ${crystals(26, 312, 462, 440, 620)}
        ${at(560, 688, `<path d="M-120 0L40 -96L104 -14L-20 20z" fill="${paste}"/><path d="M-120 0L-20 20L104 -14V26L-18 62L-120 34z" fill="${rind}"/><path d="M-120 0L-20 20V62L-120 34z" fill="#000" opacity=".1"/>${many(14, () => `<circle cx="${roll(-60, 70)}" cy="${roll(-46, -4)}" r="${roll(2, 4)}" fill="#fff" opacity=".6"/>`)}`)}
        ${flag(380, 300, tag, `${months}`, 'MESI')}`;
}

const flag = (x, y, colour, big, small) =>
    `<path d="M${x} ${y + 70}V${y - 120}" stroke="#8A6A43" stroke-width="8" stroke-linecap="round"/>
    <path d="${rect(x - 2, y - 124, 132, 100, 8)}" fill="${colour}"/>
    ${words(x + 64, y - 70, 52, '#fff', big)}${words(x + 64, y - 40, 22, '#fff', small, { spacing: 4, bold: false })}`;

export function pecorino() {
    return `${shadow(400, 480, 652)}
        ${solid('M172 380V570C172 628 276 650 400 650S628 628 628 570V380z', '#2E2A2B', { x: 172, width: 456, light: 0.1 })}
        <ellipse cx="400" cy="380" rx="228" ry="82" fill="#3B3637"/>
        <path d="M400 380L208 426V604Q270 640 400 650L560 634V442z" fill="#FBF3DC"/><path d="M400 380L560 442V634L400 580z" fill="#000" opacity="0.07"/>
        <path d="M400 380L208 426V604Q300 650 400 650V580z" fill="#fff" opacity="0.3"/>
        ${[[300, 500, 8], [350, 560, 6], [260, 570, 7], [470, 520, 7], [520, 580, 5], [440, 610, 6], [360, 470, 5]]
            .map(([x, y, r]) => `<ellipse cx="${x}" cy="${y}" rx="${r * 1.3}" ry="${r}" fill="#E2D2A4"/>`)
            .join('')}
        ${sunrise(486, 372, 60, '#D9C27A')}
        ${at(150, 676, pepper())}${at(660, 684, pepper())}${at(612, 706, pepper(), { scale: 0.8 })}`;
}

const pepper = () =>
    [[0, 0], [20, 8], [-16, 12], [8, 20]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="8" fill="#3A302C"/><circle cx="${x - 2}" cy="${y - 3}" r="2.4" fill="#fff" opacity=".3"/>`).join('');

export function gorgonzola() {
    const roll = dice(41);
    const veins = (count, x0, x1, y0, y1) =>
        many(count, () =>
            at(
                roll(x0, x1),
                roll(y0, y1),
                `<path d="M-26 2C-18 -14 -4 -4 4 -12S24 -10 28 0C20 4 16 14 4 10S-14 16 -26 2z" fill="${roll(0, 1) < 0.5 ? '#5F8F8A' : '#7FA8A0'}"/>`,
                { scale: roll(0.45, 1), turn: roll(-50, 40) },
            ),
        );
    const side = 'M104 452L672 400V612Q380 668 104 640z';
    return `${shadow(390, 580, 650)}
        <path d="M104 452L552 276Q660 308 672 400z" fill="#F3E7C4"/>
        <path d="M552 276Q706 300 712 404V584Q708 604 672 612V400Q660 308 552 276z" fill="#C79A66"/>
        <path d="M552 276Q660 308 672 400Q640 320 552 276z" fill="#fff" opacity="0.25"/>
        <clipPath id="gorgonzola"><path d="M104 452L552 276Q660 308 672 400V612Q380 668 104 640z"/></clipPath>
        <path d="${side}" fill="#FBF4DE"/>
        <g clip-path="url(#gorgonzola)">${veins(34, 130, 660, 460, 626)}${veins(12, 260, 610, 320, 410)}</g>
        <path d="M104 452L672 400V414L104 468z" fill="#fff" opacity="0.6"/>
        ${at(214, 700, leaf(90, '#6E9B57'), { turn: -160 })}${at(220, 700, leaf(80, '#80AE66'), { turn: -20 })}
        ${at(612, 704, pear())}`;
}

const pear = () =>
    `<ellipse cy="4" rx="58" ry="10" fill="#000" opacity=".12"/>
    ${solid('M0 -132C24 -132 26 -92 36 -70C50 -48 60 -36 56 -14C52 8 24 8 0 8S-52 8 -56 -14C-60 -36 -50 -48 -36 -70C-26 -92 -24 -132 0 -132z', '#C9CF6A', { x: -58, width: 116 })}
    <path d="M0 -130q2 -22 14 -30" stroke="#6B4B2A" stroke-width="7" fill="none"/>${at(6, -138, leaf(50, '#6E9B57'), { turn: -14 })}`;

const ball = (r) =>
    `<circle r="${r}" fill="#FFFEFA"/><path d="M${r * 0.3} ${-r * 0.95}A${r} ${r} 0 0 1 ${-r * 0.55} ${r * 0.83}A${r * 1.3} ${r * 1.3} 0 0 0 ${r * 0.3} ${-r * 0.95}z" fill="#B9C9D2" opacity="0.38"/>
    <ellipse cx="${-r * 0.36}" cy="${-r * 0.42}" rx="${r * 0.26}" ry="${r * 0.16}" fill="#fff"/>`;

export function mozzarella() {
    return `${shadow(400, 520, 664)}
        ${at(300, 402, ball(112))}${at(496, 394, ball(120))}${at(400, 350, ball(106))}
        <path d="M138 430Q400 510 662 430Q650 540 400 560T138 430z" fill="#D8EAF2" opacity="0.85"/>
        ${at(400, 300, leaf(110, '#4F8F4A'), { turn: -150 })}${at(400, 300, leaf(118, '#62A257'), { turn: -30 })}${at(400, 300, leaf(90, '#56974E'), { turn: -88 })}
        ${solid('M130 432H670C664 590 560 664 400 664S136 590 130 432z', '#2F6F8F', {
            x: 130,
            width: 540,
            inside: `<path d="M120 500Q400 560 680 500" fill="none" stroke="#F7F1E3" stroke-width="10"/>${many(11, (i) => sunrise(190 + i * 42, 590 - Math.abs(i - 5) * 6, 34, '#F7F1E3'))}`,
        })}
        <path d="M130 432Q400 506 670 432" fill="none" stroke="#F7F1E3" stroke-width="12" stroke-linecap="round"/>`;
}

export function burrata() {
    return `<ellipse cx="400" cy="650" rx="300" ry="46" fill="#000" opacity="0.12"/>
        <ellipse cx="400" cy="628" rx="296" ry="52" fill="#C8553D"/><ellipse cx="400" cy="620" rx="270" ry="42" fill="#E07A5F"/><ellipse cx="400" cy="618" rx="206" ry="30" fill="#C8553D"/>
        <path d="M400 300C560 300 604 440 592 526C586 600 500 626 400 626S214 600 208 526C196 440 240 300 400 300z" fill="#FFFEFA"/>
        <path d="M470 316C576 352 600 450 592 526C586 600 500 626 400 626C500 590 560 470 470 316z" fill="#B9C9D2" opacity="0.3"/>
        <path d="M400 330C350 350 310 400 296 460M400 330C440 352 480 400 496 450M400 330C396 370 394 410 396 450" stroke="#C9D5DA" stroke-width="5" fill="none" opacity=".8"/>
        <path d="M352 318Q400 336 448 318L436 286Q400 298 364 286z" fill="#F3EEE0"/>
        <path d="M364 286C320 250 300 196 330 186C350 214 372 222 384 180C400 214 412 216 420 178C434 222 452 214 472 190C500 200 480 250 436 286z" fill="#FFFEFA"/>
        <path d="M420 178C434 222 452 214 472 190C500 200 480 250 436 286Q424 240 420 178z" fill="#B9C9D2" opacity=".28"/>
        <path d="M356 298Q400 316 444 298" stroke="#4F8F4A" stroke-width="11" fill="none" stroke-linecap="round"/>
        ${at(446, 298, leaf(120, '#4F8F4A'), { turn: 12 })}${at(446, 298, leaf(90, '#62A257'), { turn: 48 })}
        ${at(180, 640, leaf(92, '#6E9B57'), { turn: -8 })}<circle cx="596" cy="604" r="26" fill="#D7352B"/><circle cx="644" cy="616" r="21" fill="#D7352B"/><circle cx="588" cy="596" r="6" fill="#fff" opacity=".4"/>`;
}

const SHAPES = {
    bordeaux: 'M368 120H432V292C432 330 494 336 494 396V634Q494 662 466 662H334Q306 662 306 634V396C306 336 368 330 368 292z',
    burgundy: 'M368 120H432V262C432 340 504 372 504 460V634Q504 662 476 662H324Q296 662 296 634V460C296 372 368 340 368 262z',
    sparkling: 'M364 110H436V246C436 340 512 392 512 480V634Q512 662 482 662H318Q288 662 288 634V480C288 392 364 340 364 246z',
};

function bottle({ shape, glass, capsule, paper, ink, title, line }) {
    const narrow = shape === 'bordeaux';
    const foil =
        shape === 'sparkling'
            ? `${solid('M358 80Q400 56 442 80L450 330Q400 350 350 330z', capsule, { x: 350, width: 100 })}<path d="M352 250Q400 270 448 250" stroke="#fff" stroke-width="6" opacity=".5" fill="none"/>`
            : solid(rect(362, 92, 76, 140, 8), capsule, { x: 362, width: 76 });
    return `${solid(SHAPES[shape], glass, { x: 296, width: 208, light: 0.26 })}${foil}
        ${label(narrow ? 312 : 308, 440, narrow ? 176 : 184, 176, { paper, ink, title, line, r: 4 })}`;
}

export function wine({ pour, ...kind }) {
    return `${shadow(400, 250)}${bottle(kind)}
        ${at(630, 664, kind.shape === 'sparkling' ? flute(pour) : glassOf(pour))}`;
}

const glassOf = (pour) =>
    `<ellipse cy="2" rx="62" ry="11" fill="#000" opacity="0.12"/>
    <path d="M-52 0Q0 -16 52 0Q0 10 -52 0z" fill="#fff" opacity="0.8"/><path d="M-4 -6V-132H4V-6z" fill="#fff" opacity="0.8"/>
    <path d="M-60 -300C-84 -210 -60 -128 0 -128S84 -210 60 -300z" fill="#fff" opacity="0.42"/>
    <path d="M-72 -222C-70 -164 -44 -136 0 -136S70 -164 72 -222Q0 -206 -72 -222z" fill="${pour}"/>
    <path d="M-52 -284C-66 -230 -58 -176 -36 -156" stroke="#fff" stroke-width="8" opacity="0.6" fill="none" stroke-linecap="round"/>`;

const flute = (pour) =>
    `<ellipse cy="2" rx="50" ry="10" fill="#000" opacity="0.12"/>
    <path d="M-44 0Q0 -14 44 0Q0 10 -44 0z" fill="#fff" opacity="0.8"/><path d="M-4 -6V-112H4V-6z" fill="#fff" opacity="0.8"/>
    <path d="M-44 -330C-48 -220 -40 -112 0 -108S48 -220 44 -330z" fill="#fff" opacity="0.42"/>
    <path d="M-44 -280C-46 -210 -36 -120 0 -116S46 -210 44 -280z" fill="${pour}"/>
    ${many(9, (i) => `<circle cx="${-18 + ((i * 17) % 40)}" cy="${-150 - i * 14}" r="${3 + (i % 3)}" fill="#fff" opacity="0.75"/>`)}`;

export function panettone({ crust, dots, paper, ribbon }) {
    const roll = dice(dots.length * 13);
    const bits = many(22, (i) => {
        const turn = roll(-80, 80);
        const reach = roll(0.2, 0.92);
        const x = 400 + Math.sin((turn * Math.PI) / 180) * 190 * reach;
        const y = 366 - Math.cos((turn * Math.PI) / 180) * 150 * reach;
        return `<ellipse cx="${x}" cy="${y}" rx="${roll(9, 15)}" ry="${roll(7, 11)}" fill="${dots[i % dots.length]}" transform="rotate(${roll(-40, 40)} ${x} ${y})"/>`;
    });
    return `${shadow(400, 440)}
        ${solid('M196 400C160 330 236 196 400 190S640 330 604 400z', crust, {
            x: 180,
            width: 440,
            light: 0.1,
            inside: `<path d="M300 220Q400 300 500 220M400 190V340" stroke="#000" stroke-width="9" opacity="0.14" fill="none" stroke-linecap="round"/>${bits}`,
        })}
        ${solid('M190 392Q220 376 250 392T310 392T370 392T430 392T490 392T550 392T610 392L586 640Q584 660 560 660H240Q216 660 214 640z', paper, {
            x: 190,
            width: 420,
            inside: many(9, (i) => `<path d="M${222 + i * 45} 400L${232 + i * 42} 660" stroke="#000" stroke-width="4" opacity="0.1"/>`),
        })}
        <path d="M202 500Q400 530 598 500L594 548Q400 578 206 548z" fill="${ribbon}"/>
        ${sunrise(400, 462, 62, '#FCE9C4')}
        ${bow(400, 534, ribbon)}`;
}

export const bow = (x, y, colour) =>
    at(x, y, `<path d="M0 0C-60 -56 -116 -50 -112 -6S-50 40 0 0z" fill="${colour}"/><path d="M0 0C60 -56 116 -50 112 -6S50 40 0 0z" fill="${colour}"/>
        <path d="M0 0C-40 -34 -84 -34 -84 -6S-40 24 0 0z" fill="#000" opacity="0.14"/><path d="M0 0C40 -34 84 -34 84 -6S40 24 0 0z" fill="#000" opacity="0.14"/>
        <path d="M-10 8L-58 96L-28 86L-14 112L10 8zM10 8L58 96L28 86L14 112L-10 8z" fill="${colour}"/><circle r="22" fill="${colour}"/><circle r="22" fill="#fff" opacity="0.18"/>`);

const cantuccio = () =>
    `<path d="M-104 22Q-112 -24 -60 -34Q20 -52 84 -26Q116 -8 102 26Q20 50 -104 22z" fill="#A5672C"/>
    <path d="M-92 10Q-96 -22 -52 -28Q20 -42 76 -20Q98 -6 90 16Q20 34 -92 10z" fill="#E6B873"/>
    ${[[-50, -4, 20], [6, -14, -12], [52, 0, 30], [-6, 12, 8]].map(([x, y, turn]) => `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse rx="19" ry="9" fill="#8A4E22"/><ellipse rx="14" ry="6" fill="#FBEBCB"/></g>`).join('')}`;

export function cantucci() {
    return `${shadow(400, 520, 668)}
        ${at(400, 632, cantuccio(), { scale: 1.2, turn: 3 })}${at(236, 622, cantuccio(), { turn: -10 })}${at(566, 622, cantuccio(), { turn: 14 })}
        ${at(318, 556, cantuccio(), { scale: 1.1, turn: 8 })}${at(490, 552, cantuccio(), { scale: 1.1, turn: -9 })}
        ${at(400, 486, cantuccio(), { scale: 1.14, turn: -4 })}${at(408, 408, cantuccio(), { scale: 1.02, turn: 12 })}${at(392, 338, cantuccio(), { scale: 0.94, turn: -14 })}
        ${at(640, 700, almond(), { turn: -20 })}${at(700, 676, almond(), { turn: 34 })}${at(140, 700, almond(), { turn: 12 })}`;
}

const almond = () => `<path d="M-34 0C-20 -26 20 -24 36 0C20 24 -20 26 -34 0z" fill="#A8642F"/><path d="M-26 0q26 -8 54 0M-22 6q24 4 44 0" stroke="#7C4520" stroke-width="2.5" fill="none"/>`;

const amaretto = () =>
    `<ellipse cy="34" rx="92" ry="16" fill="#000" opacity="0.12"/>
    <path d="M-92 14C-92 -50 92 -50 92 14C92 44 -92 44 -92 14z" fill="#E2AE6B"/><path d="M-86 6C-80 -44 80 -44 86 6C60 -20 -60 -20 -86 6z" fill="#fff" opacity="0.6"/>
    <path d="M-46 -8l22 14l-10 18M10 -20l-6 24l24 14M52 -8l-16 20" stroke="#9C6A33" stroke-width="5" fill="none" stroke-linecap="round"/>`;

const wrapped = (colour) =>
    `<path d="M-64 0L-130 -44L-118 0L-130 44z" fill="${colour}"/><path d="M64 0L130 -44L118 0L130 44z" fill="${colour}"/><path d="M-64 0L-130 -44L-118 0L-130 44zM64 0L130 -44L118 0L130 44z" fill="#fff" opacity="0.3"/>
    ${solid('M-70 0C-70 -60 70 -60 70 0S-70 60 -70 0z', colour, { x: -70, width: 140 })}${sunrise(0, 8, 56, '#fff')}`;

export function amaretti() {
    return `${at(400, 630, amaretto(), { scale: 1.25 })}${at(234, 604, amaretto(), { scale: 1.05 })}${at(570, 606, amaretto(), { scale: 1.05 })}
        ${at(318, 524, amaretto(), { scale: 1.1 })}${at(486, 522, amaretto(), { scale: 1.1 })}${at(402, 444, amaretto(), { scale: 1.05 })}
        ${at(402, 340, wrapped('#C8553D'), { turn: -12 })}${at(614, 704, wrapped('#3F7CAC'), { scale: 0.86, turn: 10 })}${at(176, 702, wrapped('#E9A23B'), { scale: 0.86, turn: -14 })}`;
}

const ingot = (gold, dark) =>
    `<path d="M-96 40L-70 -26L0 -46L70 -26L96 40Q0 64 -96 40z" fill="${gold}"/><path d="M0 -46L70 -26L96 40Q50 52 0 54z" fill="${dark}"/>
    <path d="M-70 -26L0 -46L0 54M-84 10Q0 26 84 10" stroke="#fff" stroke-width="3" opacity="0.45" fill="none"/>${sunrise(-40, 26, 34, '#7A4B12')}`;

export function gianduiotti() {
    const pick = (i) => (i % 2 ? ['#E3B23C', '#C48F22'] : ['#D9A22E', '#B47F1B']);
    const row = (y, xs) => xs.map((x, i) => at(x, y, ingot(...pick(i)), { scale: 1.04 })).join('');
    return `${shadow(400, 620, 668)}${row(616, [190, 400, 610])}${row(520, [296, 506])}${row(424, [400])}
        ${at(400, 322, `<path d="M-96 40L-70 -26L0 -46L70 -26L96 40Q0 64 -96 40z" fill="#6B3F22"/><path d="M0 -46L70 -26L96 40Q50 52 0 54z" fill="#4E2C17"/><path d="M-62 -18L-14 -32" stroke="#fff" stroke-width="7" opacity=".3" stroke-linecap="round"/>`)}
        ${at(664, 706, hazelnut())}${at(720, 690, hazelnut(), { scale: 0.8 })}${at(132, 706, hazelnut(), { scale: 0.9 })}`;
}

const hazelnut = () =>
    `<ellipse cy="26" rx="28" ry="7" fill="#000" opacity=".12"/><circle r="30" fill="#B8763A"/><path d="M-28 -8A30 30 0 0 1 28 -8Q0 -22 -28 -8z" fill="#E3C08F"/><ellipse cx="-9" cy="4" rx="6" ry="12" fill="#fff" opacity="0.25"/>`;

export const hazelnuts = () => `${at(604, 640, hazelnut(), { scale: 1.2 })}${at(672, 664, hazelnut())}${at(176, 668, hazelnut())}`;

export const basil = () =>
    `${at(590, 660, leaf(120, '#4F8F4A'), { turn: -64 })}${at(590, 660, leaf(112, '#62A257'), { turn: -22 })}${at(590, 660, leaf(96, '#56974E'), { turn: -108 })}${at(204, 672, leaf(70, '#62A257'), { turn: -160 })}`;

function wicker(x, y, width, height, colour, dark) {
    const rows = Math.round(height / 26);
    return many(rows, (row) =>
        many(Math.ceil(width / 44) + 1, (i) => `<path d="${rect(x + i * 44 - (row % 2) * 22, y + row * 26, 40, 22, 9)}" fill="${(i + row) % 2 ? colour : dark}"/>`),
    );
}

const forALarge = () =>
    `${at(86, 84, bottle({ shape: 'sparkling', glass: '#3E5A3A', capsule: '#D9A22E', paper: '#F7EBCB', ink: '#6B5416', title: '', line: '' }), { scale: 0.72, turn: -7 })}
    ${at(560, 470, `<path d="M-110 60L-20 -190L110 -60V60z" fill="#F8E09A"/><path d="M-20 -190L110 -60L128 -74L0 -204z" fill="#C98F35"/>`)}
    ${at(176, 158, panettone({ crust: '#B8702F', dots: ['#6B3A1D', '#F2A63B'], paper: '#7A2E2A', ribbon: '#D9A22E' }), { scale: 0.6 })}`;

const forASmall = () =>
    `${at(110, 196, pouch({ colour: '#7A2E2A', band: '#D9A22E', paper: '#FFF4DD', ink: '#7A2E2A', title: '', line: '' }), { scale: 0.58, turn: -5 })}
    ${at(306, 226, jar({ inside: '#6B3F22', lid: '#E9B44C', ink: '#5A3117', title: '', line: '', beside: '' }), { scale: 0.52, turn: 5 })}
    ${at(410, 490, cantuccio(), { scale: 0.8, turn: -24 })}${at(430, 446, cantuccio(), { scale: 0.7, turn: 12 })}${at(270, 478, wrapped('#3F7CAC'), { scale: 0.6, turn: -30 })}`;

export function basket({ large, ribbon }) {
    const inside = large ? forALarge() : forASmall();
    const left = large ? 120 : 168;
    const width = 800 - 2 * left;
    const top = large ? 496 : 500;
    return `${shadow(400, width + 40)}
        <path d="M${left + 24} ${top + 20}C${left + 20} ${large ? 20 : 90} ${800 - left - 20} ${large ? 20 : 90} ${800 - left - 24} ${top + 20}" fill="none" stroke="#A9763B" stroke-width="20"/>
        <path d="M${left + 24} ${top + 20}C${left + 20} ${large ? 20 : 90} ${800 - left - 20} ${large ? 20 : 90} ${800 - left - 24} ${top + 20}" fill="none" stroke="#D9A867" stroke-width="8" stroke-dasharray="22 12"/>
        ${inside}
        ${many(13, (i) => `<path d="M${left + 10 + (i * (width - 20)) / 13} ${top + 16}q12 -46 30 -4t26 -16" stroke="${i % 2 ? '#F0DDAE' : '#E4C98A'}" stroke-width="7" fill="none" stroke-linecap="round"/>`)}
        ${solid(`M${left} ${top}H${800 - left}L${800 - left - 40} 640Q${800 - left - 44} 662 ${800 - left - 70} 662H${left + 70}Q${left + 44} 662 ${left + 40} 640z`, '#9A6930', {
            x: left,
            width,
            light: 0.12,
            inside: wicker(left, top + 8, width, 170, '#C9934F', '#B9823F'),
        })}
        <path d="${rect(left - 12, top - 12, width + 24, 34, 17)}" fill="#C08A47"/><path d="M${left} ${top + 4}H${800 - left}" stroke="#E4BC80" stroke-width="8" stroke-dasharray="24 14"/>
        ${bow(400, top + 44, ribbon)}`;
}

export function twoCups() {
    return `${at(270, 600, cup('#2F6F8F', { mark: true }), { scale: 1.85 })}${at(540, 676, cup('#C8553D', { mark: true }), { scale: 1.85 })}`;
}

export function voucher() {
    return `${shadow(400, 520, 672)}
        <g transform="rotate(-5 400 480)">
            ${solid(rect(170, 250, 460, 330, 10), '#FFF6E3', { x: 170, width: 460, shade: 0.03, light: 0 })}
            <path d="${rect(190, 270, 420, 290, 6)}" fill="none" stroke="#C8553D" stroke-width="4" stroke-dasharray="4 8" stroke-linecap="round"/>
            ${at(400, 424, cup('#C8553D'), { scale: 0.86 })}
        </g>
        ${solid('M130 470L400 596L670 470V650Q670 672 648 672H152Q130 672 130 650z', '#E9A86A', { x: 130, width: 540, shade: 0.06, light: 0 })}
        <path d="M130 664L352 560M670 664L448 560" stroke="#000" stroke-width="4" opacity="0.1"/>
        <path d="M130 470L400 596L670 470L670 492L400 620L130 492z" fill="#fff" opacity="0.25"/>
        <circle cx="400" cy="600" r="46" fill="#B23A2E"/><circle cx="400" cy="600" r="36" fill="none" stroke="#fff" stroke-width="3" opacity=".35"/>${sunrise(400, 608, 50, '#FFF0DC')}`;
}

export const lemonAndGinger = () =>
    `${at(620, 630, citrus(58, '#F2C230', '#F9DC67'))}${at(180, 650, `<path d="M-70 10C-80 -20 -50 -38 -28 -26C-22 -58 20 -54 18 -24C50 -42 84 -16 70 10C60 34 -60 34 -70 10z" fill="#D9A867"/><path d="M-40 -12q10 12 4 26M20 -16q-8 14 4 28M50 -6q-8 8 -4 20" stroke="#A9763B" stroke-width="4" fill="none"/>`)}`;

export const bergamot = () => `${at(606, 634, citrus(62, '#C7C13B', '#E6E07A'))}${at(668, 668, leaf(80, '#6E9B57'), { turn: -24 })}`;
export const jasmine = () => `${at(604, 640, flower(58, 6, '#FFFEFA', '#F2C230'))}${at(676, 676, flower(44, 6, '#FFFEFA', '#F2C230'))}${at(190, 668, flower(40, 6, '#FFFEFA', '#F2C230'))}`;
export const greenLeaves = () => `${at(580, 676, leaf(120, '#5C8A3F'), { turn: -58 })}${at(580, 676, leaf(110, '#77A653'), { turn: -18 })}${at(220, 680, leaf(80, '#77A653'), { turn: -160 })}`;
export const daisies = () => `${at(620, 630, flower(62, 12, '#FFFEFA', '#F2B92E'))}${at(690, 676, flower(44, 12, '#FFFEFA', '#F2B92E'))}${at(172, 664, flower(48, 12, '#FFFEFA', '#F2B92E'))}`;

/** Motifs strewn over a tin or box. */
export const strewn = (make, seed) => {
    const roll = dice(seed);
    return many(14, (i) => at(260 + (i % 4) * 90 + roll(-20, 20), 340 + Math.floor(i / 4) * 92 + roll(-20, 20), make(), { turn: roll(-60, 60) }));
};
