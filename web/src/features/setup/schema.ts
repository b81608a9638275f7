import { z } from '@/lib/zod';

export const SHOP_LANGUAGES = ['en', 'it', 'es', 'pt'] as const;

export const shopForm = z.object({
  name: z.string().trim().min(1, 'validation.required').max(100, 'validation.too_long'),
  currency: z.string().min(1, 'validation.required'),
  default_language: z.string().min(1, 'validation.required'),
});
export type ShopForm = z.infer<typeof shopForm>;

export const productForm = z.object({
  name: z.string().trim().min(1, 'validation.required').max(200, 'validation.too_long'),
  price: z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'validation.amount')),
  stock: z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, 'validation.whole'),
  category: z.string().trim().min(1, 'validation.required').max(200, 'validation.too_long'),
});
export type ProductForm = z.infer<typeof productForm>;

export const numberForm = z.object({
  phone: z
    .string()
    .transform((text) => text.replace(/[ ().-]/g, ''))
    .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'validation.phone')),
  phone_number_id: z
    .string()
    .trim()
    .regex(/^\d{1,40}$/, 'validation.digits'),
  waba_id: z
    .string()
    .trim()
    .regex(/^\d{1,40}$/, 'validation.digits'),
  access_token: z.string().trim().min(1, 'validation.required'),
});
export type NumberForm = z.infer<typeof numberForm>;
