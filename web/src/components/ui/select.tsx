import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { controlStyle } from './input';
import { itemStyle, popupStyle } from './menu';

export interface Choice<V extends string = string> {
  value: V;
  label: ReactNode;
}

interface SelectProps<V extends string> {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  id?: string;
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  className?: string;
  onBlur?: () => void;
}

export function Select<V extends string>(props: SelectProps<V>) {
  const { choices, value, onChange, placeholder, className } = props;
  const shown = choices.find((choice) => choice.value === value);
  return (
    <Base.Root
      items={choices}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={props.disabled}
    >
      <Base.Trigger
        id={props.id}
        aria-label={props.label}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onBlur={props.onBlur}
        className={cn(controlStyle, 'flex h-10 items-center justify-between gap-2 text-start', className)}
      >
        <span className={cn('truncate', !shown && 'text-soft')}>{shown?.label ?? placeholder}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-soft" aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-60">
          <Base.Popup className={cn(popupStyle, 'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto')}>
            {choices.map((choice) => (
              <Base.Item key={choice.value} value={choice.value} className={itemStyle}>
                <Base.ItemText className="flex-1">{choice.label}</Base.ItemText>
                <Base.ItemIndicator>
                  <Check className="size-4" aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
