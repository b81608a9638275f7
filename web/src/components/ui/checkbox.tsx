import { Check, Minus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cn } from '@/lib/cn';

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean, event: Event) => void;
  indeterminate?: boolean;
  id?: string;
  label?: string;
  disabled?: boolean;
  tabIndex?: number;
  className?: string;
}

/** The browser's own box, drawn in our colours: a list has one in each row, so it has to be light. */
export function Checkbox({ checked, onChange, indeterminate = false, label, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  const Mark = indeterminate ? Minus : Check;
  const on = checked || indeterminate;
  return (
    <span className={cn('relative flex size-4 shrink-0', className)}>
      <input
        {...rest}
        ref={box}
        type="checkbox"
        checked={checked}
        aria-label={label}
        onChange={(event) => onChange(event.target.checked, event.nativeEvent)}
        className={cn(
          'size-4 appearance-none rounded-sm border border-line-strong bg-surface',
          on && 'border-accent-strong bg-accent',
        )}
      />
      {on && (
        <Mark className="pointer-events-none absolute inset-0.5 size-3 text-accent-text" strokeWidth={3} aria-hidden />
      )}
    </span>
  );
}
