import { z } from '@/lib/zod';
import type { ClientBody, ClientJson } from '@/lib/api/generated';

export const STATUSES = ['active', 'inactive', 'suspended'] as const;

const line = (most: number) => z.string().trim().max(most, 'validation.too_long');

export const percentage = z
  .string()
  .trim()
  .transform((text) => text.replace(',', '.') || '0')
  .pipe(z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'validation.percentage'));

export const clientForm = z
  .object({
    first_name: line(100),
    last_name: line(100),
    phone: line(40),
    email: line(255),
    language: z.string(),
    status: z.enum(STATUSES),
    tags: line(1000),
    assigned_to: z.string(),
    discount_percentage: percentage,
    discount_active: z.boolean(),
    marketing: z.boolean(),
  })
  .refine(({ first_name, last_name, phone, email }) => [first_name, last_name, phone, email].some((said) => said), {
    path: ['first_name'],
    message: 'validation.required',
  });
export type ClientForm = z.infer<typeof clientForm>;

export const EMPTY: ClientForm = {
  first_name: '',
  last_name: '',
  phone: '',
  email: '',
  language: '',
  status: 'active',
  tags: '',
  assigned_to: '',
  discount_percentage: '0',
  discount_active: false,
  marketing: false,
};

export function toForm(client: ClientJson): ClientForm {
  return {
    first_name: client.first_name ?? '',
    last_name: client.last_name ?? '',
    phone: client.phone ?? '',
    email: client.email ?? '',
    language: client.language ?? '',
    status: STATUSES.find((one) => one === client.status) ?? 'active',
    tags: client.tags.join(', '),
    assigned_to: client.assigned_to ?? '',
    discount_percentage: String(client.discount_percentage),
    discount_active: client.discount_active,
    marketing: client.marketing,
  };
}

const tagsIn = (text: string) =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function toChanges(form: ClientForm, before: ClientForm): ClientBody {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof ClientForm]);
  const written = changed.map(([field, value]) => {
    if (field === 'discount_percentage') return [field, Number(value)];
    if (field === 'tags') return [field, tagsIn(String(value))];
    return [field, value === '' ? null : value];
  });
  return Object.fromEntries(written) as ClientBody;
}
