import { z } from '@/lib/zod';

const line = (most: number) => z.string().trim().min(1, 'validation.required').max(most, 'validation.too_long');

export const invitation = z.object({ email: line(254).pipe(z.email('validation.email')), role: line(50) });
export type Invitation = z.infer<typeof invitation>;

export const roleForm = z.object({
  name: line(50).regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u, 'validation.role_name'),
  permissions: z.array(z.string()).min(1, 'validation.choose_one'),
});
export type RoleForm = z.infer<typeof roleForm>;

export const roleGiven = z.object({ role: line(50) });
export type RoleGiven = z.infer<typeof roleGiven>;
