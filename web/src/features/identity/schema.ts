import { z } from '@/lib/zod';

const email = z
  .string()
  .trim()
  .min(1, 'validation.required')
  .max(255)
  .regex(/^[^\s@]+@[^\s@]+$/, 'validation.email');
const password = z.string().min(1, 'validation.required').max(200);
// The server says the rest: whether it is a common one, for example.
const newPassword = z.string().min(8, 'validation.password').max(200);

export const credentials = z.object({ email, password, remember_me: z.boolean() });
export type Credentials = z.infer<typeof credentials>;

export const code = z.object({ code: z.string().trim().min(6, 'validation.code').max(20) });
export type Code = z.infer<typeof code>;

export const addressed = z.object({ email });
export type Addressed = z.infer<typeof addressed>;

export const passwordOnly = z.object({ password: newPassword });
export type PasswordOnly = z.infer<typeof passwordOnly>;

export const registering = z.object({
  first_name: z.string().trim().max(100),
  last_name: z.string().trim().max(100),
  email,
  password: newPassword,
});
export type Registering = z.infer<typeof registering>;
