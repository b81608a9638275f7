import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={cn('rounded-md border border-line bg-surface p-6 shadow-raised', className)} />;
}

export function CardHeader({ title, actions }: { title: ReactNode; actions?: ReactNode }) {
  return (
    <header className="mb-4 flex items-center justify-between gap-4">
      <h2 className="text-base font-semibold">{title}</h2>
      {actions}
    </header>
  );
}
