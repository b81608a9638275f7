import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const controlStyle =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-base text-text shadow-raised transition-shadow outline-none focus-visible:border-focus focus-visible:ring-2 focus-visible:ring-focus/30 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-danger-strong aria-invalid:ring-danger/25 md:text-sm';

export type InputProps = ComponentProps<'input'>;

export function Input({ className, ...rest }: InputProps) {
  return <input {...rest} className={cn(controlStyle, 'h-10', className)} />;
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={4} {...rest} className={cn(controlStyle, 'min-h-20 py-2', className)} />;
}
