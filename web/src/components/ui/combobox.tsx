import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';
import { controlStyle } from './input';
import { itemStyle, popupStyle } from './menu';

export interface Option {
  value: string;
  label: string;
}

interface ComboboxProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  id?: string;
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  loading?: boolean;
}

/** One of many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { t } = useTranslation();
  const { options, value, onChange } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={(next: Option | null) => onChange(next?.value ?? null)}
      isItemEqualToValue={(a: Option, b: Option) => a.value === b.value}
      disabled={props.disabled}
    >
      <div className="relative">
        <Base.Input
          id={props.id}
          aria-label={props.label}
          aria-invalid={props.invalid}
          aria-describedby={props.describedBy}
          placeholder={props.placeholder}
          className={cn(controlStyle, 'h-10 pe-9')}
        />
        <Base.Trigger
          aria-label={t('open_choices')}
          className="absolute inset-y-0 end-0 flex w-9 items-center justify-center"
        >
          <ChevronsUpDown className="size-4 text-soft" aria-hidden />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-60">
          <Base.Popup className={cn(popupStyle, 'max-h-72 w-(--anchor-width) overflow-y-auto')}>
            <Base.Empty className="px-2 py-2 text-soft empty:hidden">
              {props.loading ? t('loading') : t('nothing_found')}
            </Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item key={option.value} value={option} className={itemStyle}>
                  <span className="flex-1 truncate">{option.label}</span>
                  <Base.ItemIndicator>
                    <Check className="size-4" aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
