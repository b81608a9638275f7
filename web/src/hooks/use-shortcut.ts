import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="grid"]';

function matches(event: KeyboardEvent, keys: string): boolean {
  const wanted = keys.toLowerCase().split('+');
  const key = wanted.at(-1);
  const mod = wanted.includes('mod');
  return event.key.toLowerCase() === key && mod === (event.metaKey || event.ctrlKey) && !event.altKey;
}

/**
 * Does something at a key, such as `mod+k` (Ctrl, on a Mac Cmd) or `?`; or at two in turn: `g d`. Keys without Ctrl
 * are left alone while somebody types or a dialog is open.
 */
export function useShortcut(keys: string, act: () => void, enabled = true) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    const steps = keys.split(' ');
    let at = 0;
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const busy = target.closest(TYPING) !== null || document.querySelector('[role="dialog"]') !== null;
      if (!keys.includes('mod') && (busy || event.defaultPrevented)) return;
      if (Date.now() - last > 1_000) at = 0;
      at = matches(event, steps[at] ?? '') ? at + 1 : matches(event, steps[0] ?? '') ? 1 : 0;
      last = Date.now();
      if (at < steps.length) return;
      at = 0;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys, enabled]);
}
