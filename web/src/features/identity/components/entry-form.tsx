import type { ReactNode } from 'react';
import { Field, useErrorText } from '@/components/form/labelled';
import { ProblemNote } from '@/components/states/problem-note';
import { Input, type InputProps } from '@/components/ui/input';
import type { Entry } from '../entry';

/** A form as [useEntry] holds it. */
export function EntryForm({
  entry,
  children,
}: {
  entry: Pick<Entry<unknown>, 'refusal' | 'onSubmit'>;
  children: ReactNode;
}) {
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={entry.onSubmit}>
      {entry.refusal && <ProblemNote>{entry.refusal}</ProblemNote>}
      {children}
    </form>
  );
}

interface EntryFieldProps<V> extends Omit<InputProps, 'name' | 'value' | 'onChange'> {
  entry: Entry<V>;
  name: keyof V & string;
  label: string;
  hint?: ReactNode;
  /** Beside the label. */
  aside?: ReactNode;
  /** Over the end of the input. */
  button?: ReactNode;
}

export function EntryField<V>({ entry, name, label, hint, aside, button, ...rest }: EntryFieldProps<V>) {
  const text = useErrorText();
  return (
    <Field label={label} hint={hint} error={text(entry.errors[name])} aside={aside}>
      {({ id, invalid, describedBy }) => (
        <div className="relative">
          <Input
            {...rest}
            id={id}
            name={name}
            value={entry.values[name] as string}
            onChange={(event) => entry.set(name, event.target.value as V[typeof name])}
            aria-invalid={invalid}
            aria-describedby={describedBy}
          />
          {button}
        </div>
      )}
    </Field>
  );
}
