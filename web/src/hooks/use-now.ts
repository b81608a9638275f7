import { useEffect, useState } from 'react';

/** The time, which goes on while something is looked at. */
export function useNow(step = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), step);
    return () => clearInterval(timer);
  }, [step]);
  return now;
}
