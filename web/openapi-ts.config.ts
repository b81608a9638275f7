import { defineConfig } from '@hey-api/openapi-ts';

/** Writes src/lib/api/generated out of the server's own description of its API. */
export default defineConfig({
  input: '../docs/openapi.yaml',
  output: { path: process.env.GENERATE_TO ?? 'src/lib/api/generated' },
  plugins: [
    '@hey-api/client-fetch',
    '@hey-api/typescript',
    '@hey-api/sdk',
    { name: 'zod', requests: false, responses: false },
  ],
});
