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
