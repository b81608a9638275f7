// The small Zod: who signs in should not wait for the whole.
import {
  email as mail,
  minLength,
  maxLength,
  object,
  string,
  boolean,
  config,
  trim,
  type infer as Infer,
} from 'zod/mini';

// As in lib/zod.
config({ jitless: true });

const text = (most: number) => string().check(trim(), maxLength(most, 'validation.too_long'));
const address = string().check(trim(), minLength(1, 'validation.required'), maxLength(255, 'validation.too_long'));
const email = address.check(mail('validation.email'));
const password = string().check(minLength(1, 'validation.required'), maxLength(200, 'validation.too_long'));
// The server says the rest: whether it is a common one, for example.
const newPassword = string().check(minLength(8, 'validation.password'), maxLength(200, 'validation.too_long'));

export const credentials = object({ email, password, remember_me: boolean() });
export type Credentials = Infer<typeof credentials>;

export const code = object({ code: string().check(trim(), minLength(6, 'validation.code'), maxLength(20)) });
export type Code = Infer<typeof code>;

export const addressed = object({ email });
export type Addressed = Infer<typeof addressed>;

export const passwordOnly = object({ password: newPassword });
export type PasswordOnly = Infer<typeof passwordOnly>;

export const registering = object({ first_name: text(100), last_name: text(100), email, password: newPassword });
export type Registering = Infer<typeof registering>;
