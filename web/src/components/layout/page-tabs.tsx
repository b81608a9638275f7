import type { LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { cn } from '@/lib/cn';

export interface PageTab {
  to: string;
  label: string;
  icon: LucideIcon;
}

/** The parts of a page, each at its own address. The first one's address is the page's. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  return (
    <nav aria-label={label} className="-mt-2 flex quiet-scroll gap-1 overflow-x-auto border-b border-line">
      {tabs.map(({ to, label: name, icon: Icon }, index) => (
        <NavLink
          key={to}
          to={to}
          end={index === 0}
          className={({ isActive }) =>
            cn(
              '-mb-px flex h-11 shrink-0 items-center gap-2 rounded-t-md border-b-2 px-3 text-sm font-medium transition-colors',
              isActive
                ? 'border-accent-strong text-text'
                : 'border-transparent text-muted hover:bg-hover hover:text-text',
            )
          }
        >
          <Icon className="size-4" aria-hidden />
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
