import { useMemo, useState } from 'react';

/** Chosen rows, page after page; `everything` means all that match, whether they were ever here or not. */
export interface Selection {
  has: (id: string) => boolean;
  count: number;
  everything: boolean;
  ids: string[];
  toggle: (id: string, on: boolean) => void;
  /** From the row chosen last to this one. */
  extend: (id: string, order: readonly string[]) => void;
  set: (ids: readonly string[], on: boolean) => void;
  chooseEverything: () => void;
  clear: () => void;
}

interface State {
  ids: ReadonlySet<string>;
  everything: boolean;
  last?: string;
}

const NONE: State = { ids: new Set(), everything: false };

export function useSelection(total: number): Selection {
  const [{ ids, everything, last }, setState] = useState<State>(NONE);
  return useMemo(() => {
    const change = (changed: readonly string[], on: boolean) =>
      setState((now) => {
        const next = new Set(now.everything ? [] : now.ids);
        changed.forEach((id) => (on ? next.add(id) : next.delete(id)));
        return { ids: next, everything: false, last: changed.at(-1) };
      });
    return {
      has: (id) => everything || ids.has(id),
      count: everything ? total : ids.size,
      everything,
      ids: [...ids],
      toggle: (id, on) => change([id], on),
      extend: (id, order) => {
        const [a, b] = [order.indexOf(last ?? id), order.indexOf(id)].sort((x, y) => x - y);
        change(order.slice(Math.max(a ?? 0, 0), (b ?? 0) + 1), true);
      },
      set: change,
      chooseEverything: () => setState({ ids: new Set(), everything: true }),
      clear: () => setState(NONE),
    };
  }, [ids, everything, last, total]);
}
