import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';

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
