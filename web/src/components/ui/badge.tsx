import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';

const style = cva('inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap', {
  variants: {
    tone: {
      good: 'bg-accent-soft text-accent-strong',
      info: 'bg-second-soft text-second-strong',
      warn: 'bg-warn-soft text-warn-strong',
      bad: 'bg-danger-soft text-danger-strong',
      plain: 'bg-hover text-muted',
    },
  },
  defaultVariants: { tone: 'plain' },
});

export type Tone = NonNullable<VariantProps<typeof style>['tone']>;

/** A state in a word, with a colour; the dot keeps them apart for who sees no colours less well than the word. */
export function Badge({ tone, dot = false, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={style({ tone })}>
      {dot && <span className="size-1.5 rounded-full bg-current" aria-hidden />}
      {children}
    </span>
  );
}
