import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 data-disabled:cursor-not-allowed data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-accent-text shadow-raised hover:bg-accent-hover',
        secondary: 'border border-line bg-surface text-text shadow-raised hover:bg-hover',
        quiet: 'text-text hover:bg-hover',
        danger: 'bg-danger-fill text-white shadow-raised hover:brightness-90',
        link: 'h-auto px-0 text-second-strong underline-offset-4 hover:underline',
      },
      size: { md: 'h-10 px-4', sm: 'h-8 px-3', lg: 'h-12 px-6 text-base', icon: 'size-10', 'icon-sm': 'size-8' },
    },
    compoundVariants: [{ look: 'link', class: 'h-auto px-0' }],
    defaultVariants: { look: 'secondary', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** Something is being done: the button waits and says so. */
  busy?: boolean;
}

export function Button({ look, size, className, busy = false, disabled, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={(disabled ?? false) || busy}
      aria-busy={busy || undefined}
      className={cn(buttonStyle({ look, size }), className)}
    >
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  );
}
