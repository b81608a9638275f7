import { cn } from '@/lib/cn';

/** The mark: a shop's awning that is a speech bubble. */
export function Logo({ short = false, className }: { short?: boolean; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2.5 text-lg font-semibold tracking-tight', className)}>
      <svg viewBox="0 0 32 32" className="size-8 shrink-0" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#10b981" />
        <path
          d="M8 9h16a1 1 0 0 1 1 1v3.2a2.8 2.8 0 0 1-4.5 2.2 2.8 2.8 0 0 1-4.5 0 2.8 2.8 0 0 1-4.5 0A2.8 2.8 0 0 1 7 13.2V10a1 1 0 0 1 1-1Z"
          fill="#111827"
        />
        <path d="M9 17.5h14V21a2 2 0 0 1-2 2h-6l-4 3v-3a2 2 0 0 1-2-2Z" fill="#111827" />
      </svg>
      {short ? <span className="sr-only">ShopMe</span> : 'ShopMe'}
    </span>
  );
}
