const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as this machine writes them: `mod+k` is ⌘K or Ctrl K. */
export function keysText(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? (MAC ? '⌘' : 'Ctrl') : key.length === 1 ? key.toUpperCase() : key))
    .join(MAC ? '' : ' ');
}

export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded-sm border border-line bg-sunken px-1 font-sans text-xs text-muted">
      {keysText(keys)}
    </kbd>
  );
}
