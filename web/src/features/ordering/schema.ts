import { z } from '@/lib/zod';
import type { OrderChangesBody, OrderJson } from '@/lib/api/generated';

const line = (most: number) => z.string().trim().max(most, 'validation.too_long');
const ADDRESS = ['name', 'street', 'postal_code', 'city'] as const;

/** A parcel's address is whole or not there at all. */
export const orderForm = z
  .object({
    tracking: line(500),
    note: z.string().max(1000, 'validation.too_long'),
    name: line(100),
    street: line(200),
    postal_code: line(20),
    city: line(100),
    wish: z.string().max(500, 'validation.too_long'),
  })
  .superRefine((form, context) => {
    if (!ADDRESS.some((field) => form[field] !== '') && form.wish === '') return;
    for (const field of ADDRESS)
      if (form[field] === '') context.addIssue({ code: 'custom', path: [field], message: 'validation.required' });
  });
export type OrderForm = z.infer<typeof orderForm>;

export function toForm({ tracking, note, delivery }: OrderJson): OrderForm {
  return {
    tracking: tracking ?? '',
    note: note ?? '',
    name: delivery?.name ?? '',
    street: delivery?.street ?? '',
    postal_code: delivery?.postal_code ?? '',
    city: delivery?.city ?? '',
    wish: delivery?.note ?? '',
  };
}

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function toChanges(form: OrderForm, before: OrderForm): OrderChangesBody {
  const changes: Record<string, unknown> = {};
  if (form.tracking !== before.tracking) changes.tracking = form.tracking || null;
  if (form.note !== before.note) changes.note = form.note || null;
  const { name, street, postal_code, city, wish } = form;
  if ([...ADDRESS, 'wish' as const].some((field) => form[field] !== before[field]))
    changes.delivery = name ? { name, street, postal_code, city, note: wish || null } : null;
  return changes;
}
