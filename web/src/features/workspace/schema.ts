import type { ModelBody, ModelJson, WorkspaceJson } from '@/lib/api/generated';
import { z } from '@/lib/zod';

export const ANSWERERS = ['assistant', 'people', 'automation'] as const;

const days = z
  .string()
  .trim()
  .regex(/^\d{0,5}$/, 'validation.whole')
  .refine((text) => text === '' || (Number(text) >= 1 && Number(text) <= 36_500), 'validation.days');

const phone = z
  .string()
  .transform((text) => text.replace(/[ ().-]/g, ''))
  .pipe(z.string().regex(/^(\+[1-9]\d{6,14})?$/, 'validation.phone'));

/** What an owner decides about the shop. Every part of the settings shows some of it. */
export const termsForm = z
  .object({
    name: z.string().trim().min(1, 'validation.required').max(100, 'validation.too_long'),
    currency: z.string().min(1, 'validation.required'),
    time_zone: z.string().min(1, 'validation.required'),
    default_language: z.string().min(1, 'validation.required'),
    tax_rate: z
      .string()
      .trim()
      .transform((text) => text.replace(',', '.'))
      .pipe(z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'validation.percentage')),
    prices_include_tax: z.boolean(),
    payment_link: z
      .string()
      .trim()
      .max(500, 'validation.too_long')
      .refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'validation.address'),
    cash_on_delivery: z.boolean(),
    answered_by: z.enum(ANSWERERS),
    debug_mode: z.boolean(),
    debug_phone: phone,
    require_second_factor: z.boolean(),
    retention_days: days,
    client_retention_days: days,
  })
  .refine(({ debug_mode, debug_phone }) => !debug_mode || debug_phone !== '', {
    path: ['debug_phone'],
    message: 'validation.required',
  });
export type TermsForm = z.infer<typeof termsForm>;

export const toTerms = (shop: WorkspaceJson): TermsForm => ({
  name: shop.name,
  currency: shop.currency,
  time_zone: shop.time_zone,
  default_language: shop.default_language,
  tax_rate: String(shop.tax_rate),
  prices_include_tax: shop.prices_include_tax,
  payment_link: shop.payment_link ?? '',
  cash_on_delivery: shop.cash_on_delivery,
  answered_by: ANSWERERS.find((one) => one === shop.answered_by) ?? 'assistant',
  debug_mode: shop.debug_mode,
  debug_phone: shop.debug_phone ?? '',
  require_second_factor: shop.require_second_factor,
  retention_days: shop.retention_days?.toString() ?? '',
  client_retention_days: shop.client_retention_days?.toString() ?? '',
});

const FIGURES = ['tax_rate', 'retention_days', 'client_retention_days'];

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function toChanges(form: TermsForm, before: TermsForm): Record<string, unknown> {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof TermsForm]);
  return Object.fromEntries(
    changed.map(([field, value]) => {
      if (value === '') return [field, null];
      return [field, FIGURES.includes(field) ? Number(value) : value];
    }),
  );
}

const modelName = /^[\w.:@/-]{1,200}$/;

export const modelForm = z.object({
  enabled: z.boolean(),
  model: z
    .string()
    .trim()
    .refine((text) => text === '' || modelName.test(text), 'validation.model'),
  /** One a line. */
  fallbacks: z
    .string()
    .refine((text) => lines(text).length <= 5 && lines(text).every((one) => modelName.test(one)), 'validation.models'),
  api_key: z
    .string()
    .trim()
    .max(500, 'validation.too_long')
    .regex(/^[!-~]*$/, 'validation.key'),
});
export type ModelForm = z.infer<typeof modelForm>;

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const toModel = (model: ModelJson): ModelForm => ({
  enabled: model.enabled,
  model: model.model ?? '',
  fallbacks: model.fallbacks?.join('\n') ?? '',
  api_key: '',
});

export const toChoice = ({ enabled, model, fallbacks, api_key }: ModelForm): ModelBody => ({
  enabled,
  model: model || undefined,
  fallbacks: lines(fallbacks).length > 0 ? lines(fallbacks) : undefined,
  api_key: api_key || undefined,
});

export const shopForm = termsForm.shape;
export const newShop = z.object({
  name: shopForm.name,
  currency: shopForm.currency,
  default_language: shopForm.default_language,
});
export type NewShop = z.infer<typeof newShop>;
