import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config';

// Apart from Vite's own: a build installs no package that only tests need.
export default mergeConfig(
  vite,
  defineConfig({
    test: {
      environment: 'jsdom',
      setupFiles: 'src/test/setup.ts',
      restoreMocks: true,
      css: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      reporters: ['default', ['json', { outputFile: 'node_modules/.vitest/results.json' }]],
    },
  }),
);
