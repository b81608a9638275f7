import type { ReactNode } from 'react';
import { FormProvider, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/components/states/problem-note';
import { Problem } from '@/lib/api/problem';

interface FormProps<V extends FieldValues> {
  form: UseFormReturn<V>;
  onSubmit: (values: V) => Promise<unknown>;
  children: ReactNode;
  id?: string;
  className?: string;
  /** Server fields that have another name here. */
  names?: Record<string, FieldPath<V>>;
}

/**
 * A form whose refusals find their way: what the server says of a field stands at that field, the rest above. Nothing
 * that was typed is lost.
 */
export function Form<V extends FieldValues>({ form, onSubmit, children, id, className, names = {} }: FormProps<V>) {
  const { t } = useTranslation();
  const submit = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values);
    } catch (error) {
      const problem = Problem.from(error);
      const known = form.getValues();
      const elsewhere = problem.errors.filter(({ field, message }) => {
        const name = names[field] ?? (field in known ? (field as FieldPath<V>) : undefined);
        if (name) form.setError(name, { message: capital(message) }, { shouldFocus: true });
        return name === undefined;
      });
      if (problem.errors.length === 0) form.setError('root', { message: problem.message || t('errors.unexpected') });
      else if (elsewhere.length > 0)
        form.setError('root', { message: elsewhere.map(({ field, message }) => `${field} ${message}`).join('; ') });
    }
  });
  const { root } = form.formState.errors;
  return (
    <FormProvider {...form}>
      <form id={id} noValidate className={className} onSubmit={(event) => void submit(event)}>
        {root?.message && <ProblemNote>{root.message}</ProblemNote>}
        {children}
      </form>
    </FormProvider>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
