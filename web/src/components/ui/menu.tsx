import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ComponentType, ReactElement, ReactNode, RefObject } from 'react';
import { Link } from 'react-router';
import { cn } from '@/lib/cn';

export const popupStyle =
  'rounded-md border border-line bg-surface p-1 text-sm text-text shadow-floating outline-none origin-(--transform-origin) transition-[opacity,scale] duration-100 data-ending-style:scale-95 data-ending-style:opacity-0 data-starting-style:scale-95 data-starting-style:opacity-0';
export const itemStyle =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover';

/** What a menu offers; `null` is a line between groups. */
export type MenuEntry = {
  label: ReactNode;
  icon?: ComponentType<{ className?: string }>;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  checked?: boolean;
  /** Of one that is checked: the menu goes when it is taken. */
  closes?: boolean;
} & ({ act: () => void; to?: undefined } | { to: string; act?: undefined });

export type MenuEntries = (MenuEntry | null)[];

function Entry({ entry }: { entry: MenuEntry }) {
  const Icon = entry.icon;
  const content = (
    <>
      {Icon && <Icon className="size-4 shrink-0 text-soft" />}
      <span className="flex-1 truncate">{entry.label}</span>
      {entry.keys && <kbd className="font-sans text-xs text-muted">{entry.keys}</kbd>}
      {entry.checked && <Check className="size-4 text-accent-strong" aria-hidden />}
    </>
  );
  const look = cn(itemStyle, entry.danger && 'text-danger-strong [&_svg]:text-danger-strong');
  if (entry.to !== undefined)
    return (
      <Base.LinkItem className={look} closeOnClick render={<Link to={entry.to} />}>
        {content}
      </Base.LinkItem>
    );
  if (entry.checked !== undefined)
    return (
      <Base.CheckboxItem
        className={look}
        checked={entry.checked}
        onCheckedChange={entry.act}
        disabled={entry.disabled}
        closeOnClick={entry.closes ?? false}
      >
        {content}
      </Base.CheckboxItem>
    );
  return (
    <Base.Item className={look} onClick={entry.act} disabled={entry.disabled}>
      {content}
    </Base.Item>
  );
}

function Entries({ entries }: { entries: MenuEntries }) {
  return entries.map((entry, index) =>
    entry === null ? <Base.Separator key={index} className="my-1 h-px bg-line" /> : <Entry key={index} entry={entry} />,
  );
}

interface MenuProps {
  trigger: ReactElement;
  entries: MenuEntries;
  align?: 'start' | 'end';
  /** Above the entries. */
  heading?: ReactNode;
  className?: string;
  /** Where the focus goes after it, if not back to the trigger. */
  finalFocus?: RefObject<HTMLElement | null>;
}

export function Menu({ trigger, entries, align = 'end', heading, className, finalFocus }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-60">
          <Base.Popup
            finalFocus={finalFocus}
            className={cn(popupStyle, 'max-h-(--available-height) min-w-56 overflow-y-auto', className)}
          >
            {heading !== undefined && <div className="mb-1 border-b border-line px-2 pt-1 pb-2">{heading}</div>}
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The same at the pointer, by the right mouse key or a long touch. */
export function ContextMenu({ children, entries }: { children: ReactElement; entries: () => MenuEntries }) {
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger render={children} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner className="z-60">
          <BaseContextMenu.Popup className={cn(popupStyle, 'min-w-48')}>
            <Entries entries={entries()} />
          </BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}
