import type { ReactNode } from 'react';
import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { Input, Textarea, type InputProps } from '@/components/ui/input';
import { Field, useErrorText } from './labelled';

export { Field, useErrorText };

/** What every field of a form is given. */
export interface NamedField<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: ReactNode;
  className?: string;
}

export function TextField<V extends FieldValues>({
  name,
  label,
  hint,
  className,
  aside,
  multiline,
  ...rest
}: NamedField<V> & { aside?: ReactNode; multiline?: boolean } & Omit<InputProps, 'name'>) {
  const { register, getFieldState, formState } = useFormContext<V>();
  const text = useErrorText();
  const error = text(getFieldState(name, formState).error?.message);
  return (
    <Field label={label} hint={hint} error={error} className={className} aside={aside}>
      {({ id, invalid, describedBy }) =>
        multiline ? (
          <Textarea id={id} aria-invalid={invalid} aria-describedby={describedBy} {...register(name)} />
        ) : (
          <Input {...rest} id={id} aria-invalid={invalid} aria-describedby={describedBy} {...register(name)} />
        )
      }
    </Field>
  );
}
