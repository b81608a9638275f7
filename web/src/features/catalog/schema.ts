import { z } from '@/lib/zod';
import type { Category, Product, ProductWrite, Service } from '@/lib/api/generated';
import type { ShelfWrite } from './shelves';

export const STATUSES = ['active', 'inactive', 'draft'] as const;

export const name = z.string().trim().min(1, 'validation.required').max(200, 'validation.too_long');
export const sku = z.string().trim().max(50, 'validation.too_long');
export const price = z
  .string()
  .trim()
  .transform((text) => text.replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'validation.amount'));
export const stock = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, 'validation.whole');

export const productForm = z.object({
  name,
  description: z.string().max(10_000, 'validation.too_long'),
  sku,
  price,
  stock,
  status: z.enum(STATUSES),
  category_id: z.string(),
  service_id: z.string(),
});
export type ProductForm = z.infer<typeof productForm>;

export const EMPTY: ProductForm = {
  name: '',
  description: '',
  sku: '',
  price: '',
  stock: '0',
  status: 'active',
  category_id: '',
  service_id: '',
};

/** `out_of_stock` is for sale too: which of both it is, the stock says. */
export const chosenStatus = (status: string) => STATUSES.find((one) => one === status) ?? 'active';

export function toForm(product: Product): ProductForm {
  return {
    name: product.name,
    description: product.description ?? '',
    sku: product.sku ?? '',
    price: product.price,
    stock: String(product.stock),
    status: chosenStatus(product.status),
    category_id: product.category_id,
    service_id: product.service_id,
  };
}

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function toChanges(form: ProductForm, before: ProductForm): ProductWrite {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof ProductForm]);
  const written = changed.map(([field, value]) => {
    if (field === 'stock') return [field, Number(value)];
    if (value === '' && (field === 'sku' || field === 'description')) return [field, null];
    return [field, value];
  });
  // What was never filled in is left to the server.
  return Object.fromEntries(written.filter(([, value]) => value !== '')) as ProductWrite;
}

/** Of a category or a service; only a service has a price. */
export const shelfForm = z.object({
  name: z.string().trim().min(1, 'validation.required').max(100, 'validation.too_long'),
  description: z.string().max(10_000, 'validation.too_long'),
  base_price: z.union([z.literal(''), price]),
  status: z.enum(STATUSES),
});
export type ShelfForm = z.infer<typeof shelfForm>;

export const EMPTY_SHELF: ShelfForm = { name: '', description: '', base_price: '', status: 'active' };

export function toShelfForm(shelf: Category | Service): ShelfForm {
  return {
    name: shelf.name,
    description: shelf.description ?? '',
    base_price: ('base_price' in shelf && shelf.base_price) || '',
    status: chosenStatus(shelf.status),
  };
}

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function shelfChanges(form: ShelfForm, before: ShelfForm): ShelfWrite {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof ShelfForm]);
  return Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? null : value]));
}
