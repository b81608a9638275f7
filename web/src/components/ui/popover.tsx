import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { popupStyle } from './menu';

interface PopoverProps {
  trigger: ReactElement;
  title?: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
}

export function Popover({ trigger, title, children, align = 'start', open, onOpenChange, className }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={16} className="z-50">
          <Base.Popup className={cn(popupStyle, 'max-w-[calc(100vw-2rem)] p-4', className)}>
            {title !== undefined && <Base.Title className="mb-4 text-sm font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
