import type { NumberJson, NumberPatch } from '@/lib/api/generated';
import { numberForm } from '@/lib/numbers';
import { z } from '@/lib/zod';

export const connectForm = numberForm.extend({ app_secret: z.string().trim().max(500, 'validation.too_long') });
export type ConnectForm = z.infer<typeof connectForm>;

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'validation.whole')
    .refine((text) => Number(text) >= least && Number(text) <= most, 'validation.range');

/** What can be changed of a connected number; an empty secret stays as it is. */
export const numberSettings = z.object({
  waba_id: z
    .string()
    .trim()
    .regex(/^\d{1,40}$/, 'validation.digits'),
  access_token: z.string().trim().max(2000, 'validation.too_long'),
  app_secret: z.string().trim().max(500, 'validation.too_long'),
  messages_per_second: whole(1, 1000),
  unknown_pause_seconds: whole(0, 600),
  repeat_after_seconds: whole(1, 86_400),
});
export type NumberSettings = z.infer<typeof numberSettings>;

export const toSettings = (number: NumberJson): NumberSettings => ({
  waba_id: number.waba_id,
  access_token: '',
  app_secret: '',
  messages_per_second: String(number.messages_per_second),
  unknown_pause_seconds: String(number.unknown_pause_seconds),
  repeat_after_seconds: String(number.repeat_after_seconds),
});

const FIGURES = ['messages_per_second', 'unknown_pause_seconds', 'repeat_after_seconds'];

/** Only what differs from `before` is sent. */
export function toPatch(form: NumberSettings, before: NumberSettings): Partial<NumberPatch> {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof NumberSettings]);
  return Object.fromEntries(changed.map(([field, value]) => [field, FIGURES.includes(field) ? Number(value) : value]));
}
