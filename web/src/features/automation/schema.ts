import { z } from '@/lib/zod';

const line = (most: number) => z.string().trim().max(most, 'validation.too_long');
const some = z.array(z.string()).min(1, 'validation.choose_one');

/** For how many days a token may be good: a year at most. */
export const LIFETIMES = ['30', '90', '180', '365'] as const;

export const tokenForm = z.object({
  name: line(100).min(1, 'validation.required'),
  days: z.enum(LIFETIMES),
  scopes: some,
});
export type TokenForm = z.infer<typeof tokenForm>;

export const webhookForm = z.object({
  url: line(2000).regex(/^https?:\/\/[^\s/@\\?#]+([/?][^\s\\#]*)?$/, 'validation.url'),
  description: line(200),
  events: some,
});
export type WebhookForm = z.infer<typeof webhookForm>;
