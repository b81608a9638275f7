import { cn } from '@/lib/cn';

/** Where something will stand in a moment. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-pulse rounded-sm bg-hover', className)} />;
}
