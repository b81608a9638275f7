import { useState } from 'react';

/** Whether it was so once: what is shown now and then is loaded then, and stays to close gracefully. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
