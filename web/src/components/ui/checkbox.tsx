import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
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

export function Checkbox({ checked, onChange, indeterminate, label, className, ...rest }: CheckboxProps) {
  return (
    <Base.Root
      {...rest}
      checked={checked}
      indeterminate={indeterminate}
      onCheckedChange={(next, details) => onChange(next, details.event)}
      aria-label={label}
      className={cn(
        'flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface data-checked:border-accent-strong data-checked:bg-accent data-indeterminate:border-accent-strong data-indeterminate:bg-accent',
        className,
      )}
    >
      <Base.Indicator className="text-accent-text">
        {indeterminate ? <Minus className="size-3" strokeWidth={3} /> : <Check className="size-3" strokeWidth={3} />}
      </Base.Indicator>
    </Base.Root>
  );
}
