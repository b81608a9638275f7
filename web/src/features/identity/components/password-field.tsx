import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, useErrorText } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

interface PasswordFieldProps<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
  aside?: ReactNode;
}

/** A password, which can be looked at. */
export function PasswordField<V extends FieldValues>({
  name,
  label,
  hint,
  autoComplete,
  aside,
}: PasswordFieldProps<V>) {
  const { t } = useTranslation('identity');
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
          <Button
            look="quiet"
            size="icon-sm"
            className="absolute end-1 top-1 text-soft"
            aria-label={t(shown ? 'fields.hide_password' : 'fields.show_password')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff /> : <Eye />}
          </Button>
        </div>
      )}
    </Field>
  );
}
