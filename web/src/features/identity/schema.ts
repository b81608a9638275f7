/** What is wrong with each field's value: a key of `common.json`, or nothing. The server says the rest. */
export type Rules<V> = { [K in keyof V]?: (value: V[K]) => string | undefined };

type Rule = (value: string) => string | undefined;

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

const most =
  (length: number): Rule =>
  (value) =>
    value.length > length ? 'validation.too_long' : undefined;
const required: Rule = (value) => (value === '' ? 'validation.required' : undefined);
const all =
  (...rules: Rule[]): Rule =>
  (value) =>
    rules.map((rule) => rule(value)).find((error) => error !== undefined);

const email = all(required, most(255), (value) => (ADDRESS.test(value) ? undefined : 'validation.email'));
const password = all(required, most(200));
const newPassword = all((value) => (value.length < 8 ? 'validation.password' : undefined), most(200));

export interface Credentials {
  email: string;
  password: string;
  remember_me: boolean;
}
export const credentials: Rules<Credentials> = { email, password };

export interface Code {
  code: string;
}
export const code: Rules<Code> = {
  code: all((value) => (value.length < 6 ? 'validation.code' : undefined), most(20)),
};

export interface Addressed {
  email: string;
}
export const addressed: Rules<Addressed> = { email };

export interface PasswordOnly {
  password: string;
}
export const passwordOnly: Rules<PasswordOnly> = { password: newPassword };

export interface Registering {
  first_name: string;
  last_name: string;
  email: string;
  password: string;
}
export const registering: Rules<Registering> = {
  first_name: most(100),
  last_name: most(100),
  email,
  password: newPassword,
};
