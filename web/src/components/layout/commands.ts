import { useEffect, useSyncExternalStore } from 'react';
import type { LucideIcon } from 'lucide-react';

/** Something the palette offers, such as "Add a product"; a page registers its own while it is open. */
export interface Command {
  id: string;
  label: string;
  group: string;
  icon?: LucideIcon;
  /** Told in the palette and in the help sheet; `useShortcut` makes them work. */
  keys?: string;
  run: () => void;
}

let known: readonly Command[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Command[]) {
  known = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useKnownCommands = () => useSyncExternalStore(subscribe, () => known);

/** @param commands kept the same between renders, by useMemo */
export function useCommands(commands: readonly Command[]) {
  useEffect(() => {
    become([...known, ...commands]);
    return () => become(known.filter((one) => !commands.includes(one)));
  }, [commands]);
}
