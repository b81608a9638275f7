import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/api/problem';
import type { Rules } from './schema';

type Errors<V> = Partial<Record<keyof V, string>>;

/** A form of the entrance: a few fields, what is wrong with them, and what became of it. */
export interface Entry<V> {
  values: V;
  errors: Errors<V>;
  /** What was refused and is of no field. */
  refusal: string | undefined;
  busy: boolean;
  set: <K extends keyof V>(name: K, value: V[K]) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

const trimmed = <V extends object>(values: V): V =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // A password is taken as it was typed.
      typeof value === 'string' && name !== 'password' ? value.trim() : (value as unknown),
    ]),
  ) as V;

function wrong<V extends object>(values: V, rules: Rules<V>): Errors<V> {
  const found = Object.entries(rules).map(([name, rule]) => [
    name,
    (rule as (value: unknown) => string | undefined)(values[name as keyof V]),
  ]);
  return Object.fromEntries(found.filter(([, error]) => error !== undefined)) as Errors<V>;
}

/**
 * The forms of who is not signed in yet do without the libraries of those behind: they are the first thing that is
 * loaded, often on a phone.
 *
 * @param submit its [Problem] goes to the fields that it names, or above the form
 */
export function useEntry<V extends object>(
  start: V,
  rules: Rules<V>,
  submit: (values: V) => Promise<unknown>,
): Entry<V> {
  const { t } = useTranslation('common');
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<Errors<V>>({});
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const tried = useRef(false);

  const tell = (form: HTMLFormElement, found: Errors<V>) => {
    setErrors(found);
    const first = Object.keys(values).find((name) => name in found);
    const input = first && form.elements.namedItem(first);
    if (input instanceof HTMLElement) input.focus();
  };
  const send = async (form: HTMLFormElement) => {
    const given = trimmed(values);
    const found = wrong(given, rules);
    tried.current = true;
    setRefusal(undefined);
    tell(form, found);
    if (busy || Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await submit(given);
    } catch (failure) {
      const problem = Problem.from(failure);
      const known = problem.errors.filter(({ field }) => field in values);
      const other = problem.errors.filter(({ field }) => !(field in values));
      tell(form, Object.fromEntries(known.map(({ field, message }) => [field, capital(message)])) as Errors<V>);
      if (other.length > 0) setRefusal(other.map(({ field, message }) => `${field} ${message}`).join('; '));
      else if (known.length === 0)
        setRefusal(problem.message || t(problem.status === 0 ? 'errors.unreachable_text' : 'errors.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    errors,
    refusal,
    busy,
    set: (name, value) => {
      const next = { ...values, [name]: value };
      setValues(next);
      if (tried.current) setErrors(wrong(trimmed(next), rules));
    },
    onSubmit: (event) => {
      event.preventDefault();
      void send(event.currentTarget);
    },
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
