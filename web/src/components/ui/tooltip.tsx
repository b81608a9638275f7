import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

export const TooltipProvider = Base.Provider;

/** What a button with only an icon does. The trigger keeps its own accessible name. */
export function Tooltip({ trigger, children, side }: { trigger: ReactElement; children: ReactNode; side?: 'right' }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side === 'right' ? 'inline-end' : 'bottom'} className="z-60">
          <Base.Popup className="rounded-sm bg-text px-2 py-1 text-xs text-background shadow-floating">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
