import { useId, type ReactNode } from 'react';
import { Controller, useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Combobox, type Option } from '@/components/ui/combobox';
import { Input, Textarea, type InputProps } from '@/components/ui/input';
import { Select, type Choice } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { cn } from '@/lib/cn';

interface Common<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: ReactNode;
  className?: string;
}

interface Wiring {
  id: string;
  invalid: boolean;
  describedBy?: string;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  className?: string;
  /** Beside the label: a link, a counter. */
  aside?: ReactNode;
  children: (wiring: Wiring) => ReactNode;
}

/** A label, a control and what is said of it; the control gets the ids that tie them together. */
export function Field({ label, hint, error, className, aside, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children({ id, invalid: error !== undefined, describedBy: note ? noteId : undefined })}
      {note && (
        <p
          id={noteId}
          role={error ? 'alert' : undefined}
          className={cn('text-sm', error ? 'text-danger-strong' : 'text-soft')}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** The error of a field, in words: a schema gives a key of `validation`, the server a sentence. */
export function useErrorText() {
  const { t } = useTranslation();
  return (message: string | undefined) =>
    message === undefined ? undefined : message.startsWith('validation.') ? t(message) : message;
}

export function TextField<V extends FieldValues>({
  name,
  label,
  hint,
  className,
  aside,
  multiline,
  ...rest
}: Common<V> & { aside?: ReactNode; multiline?: boolean } & Omit<InputProps, 'name'>) {
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

export function SelectField<V extends FieldValues>({
  name,
  label,
  hint,
  className,
  choices,
}: Common<V> & { choices: readonly Choice[] }) {
  const text = useErrorText();
  return (
    <Controller<V>
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={text(fieldState.error?.message)} className={className}>
          {(wiring) => (
            <Select {...wiring} choices={choices} value={field.value} onChange={field.onChange} onBlur={field.onBlur} />
          )}
        </Field>
      )}
    />
  );
}

export function ComboboxField<V extends FieldValues>({
  name,
  label,
  hint,
  className,
  options,
  loading,
  placeholder,
}: Common<V> & { options: readonly Option[]; loading?: boolean; placeholder?: string }) {
  const text = useErrorText();
  return (
    <Controller<V>
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={text(fieldState.error?.message)} className={className}>
          {(wiring) => (
            <Combobox
              {...wiring}
              options={options}
              loading={loading}
              placeholder={placeholder}
              value={field.value || null}
              onChange={(value) => field.onChange(value ?? '')}
            />
          )}
        </Field>
      )}
    />
  );
}

export function SwitchField<V extends FieldValues>({ name, label, hint, className }: Common<V>) {
  const id = useId();
  return (
    <Controller<V>
      name={name}
      render={({ field }) => (
        <div className={cn('flex items-start justify-between gap-4', className)}>
          <div>
            <label htmlFor={id} className="text-sm font-medium">
              {label}
            </label>
            {hint !== undefined && <p className="text-sm text-soft">{hint}</p>}
          </div>
          <Switch id={id} checked={Boolean(field.value)} onChange={field.onChange} />
        </div>
      )}
    />
  );
}
