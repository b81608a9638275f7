import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

function files(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (statSync(path).isFile()) found[relative(folder, path)] = readFileSync(path, 'utf8');
  }
  return found;
}

it('is what docs/openapi.yaml describes: if not, run `npm run generate`', () => {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  try {
    execFileSync('node_modules/.bin/openapi-ts', { env: { ...process.env, GENERATE_TO: folder }, stdio: 'pipe' });
    expect(files('src/lib/api/generated')).toEqual(files(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
