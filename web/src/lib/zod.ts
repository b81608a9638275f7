import { z } from 'zod';

// Its quick way makes functions out of text, which our content policy forbids.
z.config({ jitless: true });

export { z };
export type { ZodType } from 'zod';
