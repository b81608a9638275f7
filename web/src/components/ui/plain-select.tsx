import { ChevronsUpDown } from 'lucide-react';
import { cn } from '@/lib/cn';
import { controlStyle } from './input';

interface PlainSelectProps<V extends string> {
  label: string;
  choices: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  className?: string;
}

/** The browser's own list of choices: for where a page has to be there at once. */
export function PlainSelect<V extends string>({ label, choices, value, onChange, className }: PlainSelectProps<V>) {
  return (
    <span className={cn('relative inline-flex', className)}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value as V)}
        className={cn(controlStyle, 'h-full appearance-none ps-3 pe-8')}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        className="pointer-events-none absolute end-2 top-1/2 size-4 -translate-y-1/2 text-soft"
        aria-hidden
      />
    </span>
  );
}
