import { useEffect, useState } from 'react';

/** A door that anybody may open: `open` is a plain function, `useOpen` is for what stands behind it. */
export function door() {
  const bell = new EventTarget();
  return {
    open: () => void bell.dispatchEvent(new Event('open')),
    useOpen() {
      const [open, setOpen] = useState(false);
      useEffect(() => {
        const show = () => setOpen(true);
        bell.addEventListener('open', show);
        return () => bell.removeEventListener('open', show);
      }, []);
      return [open, setOpen] as const;
    },
  };
}
