// Draws the demo shop's pictures: `node server/src/demo/pictures/draw.mjs [chromium]`.
//
// The pictures are our own, made of the shapes in goods.mjs. A headless Chromium turns each into a
// JPEG of 800 × 800; the results are committed, so a build needs neither Node nor a browser. A
// sheet of all of them is left in target/contact-sheet.html.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shopWindow } from './shop-window.mjs';

const QUALITY = 0.86;
const MOST_BYTES = 60_000; // a chat loads many of them over a telephone line

const here = dirname(fileURLToPath(import.meta.url));
const images = join(here, '../../main/resources/demo/images');
const target = join(here, '../../../target');
const browser = process.argv[2] ?? '/usr/bin/chromium';

const page = `<!doctype html><script>
    const pictures = ${JSON.stringify(shopWindow).replaceAll('</', '<\\/')};
    const paint = async ([sku, svg]) => {
        const image = new Image();
        image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 800 });
        canvas.getContext('2d').drawImage(image, 0, 0);
        return sku + ' ' + canvas.toDataURL('image/jpeg', ${QUALITY});
    };
    addEventListener('load', async () => {
        const done = [];
        for (const entry of Object.entries(pictures)) done.push(await paint(entry));
        const out = document.createElement('pre');
        out.textContent = done.join('\\n');
        document.body.append(out);
    });
</script><body>`;

const work = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
    writeFileSync(join(work, 'page.html'), page);
    const dom = execFileSync(
        browser,
        [
            '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync',
            '--virtual-time-budget=60000', `--user-data-dir=${work}`, '--dump-dom',
            `file://${join(work, 'page.html')}`,
        ],
        { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const drawn = [...dom.matchAll(/^(?:.*<pre>)?([A-Z]{3}-\d{3}) data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/gm)];
    mkdirSync(images, { recursive: true });
    mkdirSync(target, { recursive: true });
    for (const [, sku, base64] of drawn) {
        const bytes = Buffer.from(base64, 'base64');
        if (bytes.length > MOST_BYTES) throw new Error(`${sku} has ${bytes.length} bytes`);
        writeFileSync(join(images, `${sku}.jpg`), bytes);
    }
    if (drawn.length !== Object.keys(shopWindow).length) throw new Error(`only ${drawn.length} were drawn`);
    writeFileSync(
        join(target, 'contact-sheet.html'),
        `<body style="margin:0;display:flex;flex-wrap:wrap">${drawn.map(([, sku]) => `<img width="200" src="${join(images, sku)}.jpg">`).join('')}`,
    );
    console.log(`${drawn.length} pictures in ${images}`);
} finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
