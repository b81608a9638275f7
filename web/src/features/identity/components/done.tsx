import { MailCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading } from '../entrance';

/** Where a form stood, when it did what it was for. */
export function Done({
  icon: Icon = MailCheck,
  title,
  text,
  children,
}: {
  icon?: LucideIcon;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div role="status">
      <span className="mb-6 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent-strong">
        <Icon className="size-6" aria-hidden />
      </span>
      <Heading title={title} text={text} />
      {children}
    </div>
  );
}
