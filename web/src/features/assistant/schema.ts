import type { PromptJson } from '@/lib/api/generated';
import { z } from '@/lib/zod';

export const promptForm = z.object({
  title: z.string().trim().min(1, 'validation.required').max(200, 'validation.too_long'),
  prompt_text: z
    .string()
    .max(50_000, 'validation.too_long')
    .refine((text) => text.trim() !== '', 'validation.required'),
  /** Empty: every number without a prompt of its own. */
  reference_phone: z.string(),
  active: z.boolean(),
});
export type PromptForm = z.infer<typeof promptForm>;

export const EMPTY: PromptForm = { title: '', prompt_text: '', reference_phone: '', active: true };

export const toForm = (prompt: PromptJson): PromptForm => ({
  title: prompt.title,
  prompt_text: prompt.prompt_text,
  reference_phone: prompt.reference_phone ?? '',
  active: prompt.active,
});

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function toChanges(form: PromptForm, before: PromptForm): Partial<PromptForm> {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof PromptForm]);
  return Object.fromEntries(changed);
}
