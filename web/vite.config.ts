import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const SERVER = process.env.SHOPME_SERVER ?? 'http://localhost:8080';
const ASSETS = 'app-assets';

/** Packs the assets once, at the build, instead of the server at each request. */
function packed(): Plugin {
  return {
    name: 'packed-assets',
    apply: 'build',
    writeBundle() {
      const folder = join(import.meta.dirname, 'dist', ASSETS);
      for (const name of readdirSync(folder)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        writeFileSync(
          join(folder, `${name}.br`),
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}

/** The first words of all addresses that the features have: the server answers 404 to others. */
function pages(): Plugin {
  return {
    name: 'known-pages',
    apply: 'build',
    closeBundle() {
      const features = join(import.meta.dirname, 'src/features');
      const found = readdirSync(features).flatMap((name) => [
        ...readFileSync(join(features, name, 'index.ts'), 'utf8').matchAll(/path: '\/([\w-]+)/g),
      ]);
      writeFileSync(
        join(import.meta.dirname, 'dist/pages.txt'),
        [...new Set(found.map(([, page]) => `${page}\n`))].join(''),
      );
    },
  };
}

/** In development too the page says what the server says in it. */
function facts(): Plugin {
  return {
    name: 'server-facts',
    apply: 'serve',
    async transformIndexHtml(html) {
      const served = await fetch(SERVER, { headers: { Accept: 'text/html' } })
        .then((answer) => answer.text())
        .catch(() => '');
      const tags = served.match(/<meta name="shopme-[^>]*>/g) ?? [];
      return html.replace('</head>', `${tags.join('')}</head>`);
    },
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), packed(), pages(), facts()],
  resolve: { alias: { '@': join(import.meta.dirname, 'src') } },
  build: {
    assetsDir: ASSETS,
    // The content policy takes no data: fonts, scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  server: {
    port: 5173,
    // Cookies are of the host, whatever the port; the server takes the Origin of a local page.
    proxy: Object.fromEntries(
      [
        'api',
        'emulator',
        'checkout',
        'docs',
        'problems',
        'webhooks',
        'mailbox',
        'assets',
        'images',
        'staff',
        '.well-known',
        'actuator',
      ].map((path) => [`^/${path.replace('.', '\\.')}(/|$)`, { target: SERVER }]),
    ),
  },
});
