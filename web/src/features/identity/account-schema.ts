import { z } from '@/lib/zod';

const line = (most: number) => z.string().trim().max(most, 'validation.too_long');
const password = z.string().min(1, 'validation.required').max(200, 'validation.too_long');
const code = z.string().trim().min(6, 'validation.code').max(20, 'validation.code');

export const profileForm = z.object({ first_name: line(100), last_name: line(100), language: z.string() });
export type ProfileForm = z.infer<typeof profileForm>;

// The server says the rest: whether it is a common one, for example.
export const passwordForm = z.object({
  current_password: password,
  password: z.string().min(8, 'validation.password').max(200, 'validation.too_long'),
});
export type PasswordForm = z.infer<typeof passwordForm>;

export const proof = z.object({ password });
export type Proof = z.infer<typeof proof>;

export const appCode = z.object({ code });
export type AppCode = z.infer<typeof appCode>;

export const turnOff = z.object({ password, code });
export type TurnOff = z.infer<typeof turnOff>;

export const newPasskey = z.object({ label: line(100).min(1, 'validation.required'), password });
export type NewPasskeyForm = z.infer<typeof newPasskey>;
