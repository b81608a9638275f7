import { Switch as Base } from '@base-ui/react/switch';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  id?: string;
  label?: string;
  disabled?: boolean;
}

export function Switch({ checked, onChange, id, label, disabled }: SwitchProps) {
  return (
    <Base.Root
      id={id}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      className="inline-flex h-6 w-10 shrink-0 items-center rounded-full border border-line-strong bg-hover p-0.5 transition-colors data-checked:border-accent-strong data-checked:bg-accent data-disabled:opacity-50"
    >
      <Base.Thumb className="size-4.5 rounded-full bg-line-strong transition-transform data-checked:translate-x-4 data-checked:bg-accent-text rtl:data-checked:-translate-x-4" />
    </Base.Root>
  );
}
