import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1000;

type Chunk = Rollup.OutputChunk;
let chunks: Chunk[];

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const built = (await build({ root: ROOT, logLevel: 'silent', build: { write: false } })) as Rollup.RollupOutput;
  vi.unstubAllEnvs();
  chunks = built.output.filter((one): one is Chunk => one.type === 'chunk');
});

/** What is loaded for these modules: their chunks and all that those import, each once, as they are sent. */
function weight(...modules: string[]): number {
  const needed = new Set<Chunk>();
  const take = (chunk: Chunk) => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    chunk.imports.forEach((name) => take(chunks.find(({ fileName }) => fileName === name)!));
  };
  for (const module of modules) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === join(ROOT, module));
    if (!chunk) throw new Error(`${module} is no chunk of its own`);
    take(chunk);
  }
  return [...needed].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

const texts = (...names: string[]) => names.map((name) => `src/i18n/locales/en/${name}.json`);

it('shows the sign-in after 160 KB of script', () => {
  const identity = ['src/features/identity/entrance.tsx', 'src/features/identity/login-page.tsx'];
  expect(weight('index.html', ...identity, ...texts('common', 'identity'))).toBeLessThan(160 * KB);
});

it('shows the dashboard after 260 KB of script', () => {
  const app = [
    'src/app/pages.tsx',
    'src/app/data.tsx',
    'src/app/signed-in.tsx',
    'src/features/analytics/dashboard-page.tsx',
  ];
  expect(weight('index.html', ...app, ...texts('common', 'analytics'))).toBeLessThan(260 * KB);
});
