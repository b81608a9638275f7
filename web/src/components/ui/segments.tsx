import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { LucideIcon } from 'lucide-react';

interface SegmentsProps<V extends string> {
  label: string;
  choices: readonly { value: V; label: string; icon?: LucideIcon }[];
  value: V;
  onChange: (value: V) => void;
}

/** One of a few, all of them in sight: a way of looking, a period. */
export function Segments<V extends string>({ label, choices, value, onChange }: SegmentsProps<V>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      // Pressing what is pressed leaves it so.
      onValueChange={([next]) => next && onChange(next)}
      className="inline-flex h-10 w-fit max-w-full items-center gap-1 overflow-x-auto rounded-md border border-line bg-sunken p-1"
    >
      {choices.map(({ value: one, label: name, icon: Icon }) => (
        <Toggle
          key={one}
          value={one}
          className="inline-flex h-8 items-center gap-2 rounded-sm px-3 text-sm font-medium text-muted transition-colors hover:text-text data-pressed:bg-surface data-pressed:text-text data-pressed:shadow-raised dark:data-pressed:bg-hover"
        >
          {Icon && <Icon className="size-4" aria-hidden />}
          {name}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
