import { useState, type ReactNode } from 'react';
import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field, useErrorText } from '@/components/form/field';
import { Input } from '@/components/ui/input';
import { ShowPassword } from './password-field';

interface FormPasswordProps<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
  aside?: ReactNode;
}

/** A password in a form of who is signed in; before that, [PasswordField] does without the form's library. */
export function FormPassword<V extends FieldValues>({ name, label, hint, autoComplete, aside }: FormPasswordProps<V>) {
  const { register, getFieldState, formState } = useFormContext<V>();
  const [shown, setShown] = useState(false);
  const text = useErrorText();
  const error = text(getFieldState(name, formState).error?.message);
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {({ id, invalid, describedBy }) => (
        <div className="relative">
          <Input
            id={id}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            className="pe-11"
            {...register(name)}
          />
          <ShowPassword shown={shown} onChange={setShown} />
        </div>
      )}
    </Field>
  );
}
