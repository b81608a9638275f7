import { useId } from 'react';
import { Controller, type FieldValues } from 'react-hook-form';
import { Combobox, type Option } from '@/components/ui/combobox';
import { Select, type Choice } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { cn } from '@/lib/cn';
import { Field, useErrorText, type NamedField } from './field';

export function SelectField<V extends FieldValues>({
  name,
  label,
  hint,
  className,
  choices,
}: NamedField<V> & { choices: readonly Choice[] }) {
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
}: NamedField<V> & { options: readonly Option[]; loading?: boolean; placeholder?: string }) {
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

export function SwitchField<V extends FieldValues>({
  name,
  label,
  hint,
  className,
  disabled,
}: NamedField<V> & { disabled?: boolean }) {
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
          <Switch id={id} checked={Boolean(field.value)} onChange={field.onChange} disabled={disabled} />
        </div>
      )}
    />
  );
}
