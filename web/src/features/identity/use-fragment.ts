import { useEffect, useState } from 'react';

/** What a letter's link brought behind `#`, as `name=value`; it leaves the address bar at once. */
export function useFragment(): { name: string; value: string } | undefined {
  const [fragment] = useState(() => {
    const [name, value] = window.location.hash.slice(1).split('=');
    return name && value ? { name, value } : undefined;
  });
  useEffect(() => {
    if (fragment) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [fragment]);
  return fragment;
}
