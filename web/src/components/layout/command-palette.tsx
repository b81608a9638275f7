import { lazy, Suspense } from 'react';
import { door } from '@/hooks/door';
import { useEver } from '@/hooks/use-ever';
import { useShortcut } from '@/hooks/use-shortcut';

const CommandList = lazy(async () => ({ default: (await import('./command-list')).CommandList }));
const palette = door();
export const openPalette = palette.open;

/** Everything that can be done and every place, found by typing: Ctrl or Cmd and K. */
export function CommandPalette() {
  const [open, setOpen] = palette.useOpen();
  const wanted = useEver(open);
  useShortcut('mod+k', () => setOpen((now) => !now));
  return <Suspense>{wanted && <CommandList open={open} onOpenChange={setOpen} />}</Suspense>;
}
