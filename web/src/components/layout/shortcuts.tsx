import { lazy, Suspense } from 'react';
import { door } from '@/hooks/door';
import { useEver } from '@/hooks/use-ever';
import { useShortcut } from '@/hooks/use-shortcut';

const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));
const sheet = door();
export const openShortcuts = sheet.open;

/** All keys that do something, at `?`. */
export function Shortcuts() {
  const [open, setOpen] = sheet.useOpen();
  const wanted = useEver(open);
  useShortcut('?', () => setOpen(true));
  return <Suspense>{wanted && <ShortcutSheet open={open} onClose={() => setOpen(false)} />}</Suspense>;
}
