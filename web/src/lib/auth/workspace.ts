const KEY = 'shopme.workspace';
const listeners = new Set<() => void>();
let chosen = localStorage.getItem(KEY) ?? undefined;

/** Which workspace the requests of this tab are about. */
export const workspace = {
  get id() {
    return chosen;
  },
  choose(id: string) {
    chosen = id;
    localStorage.setItem(KEY, id);
    listeners.forEach((listener) => listener());
  },
  subscribe(this: void, listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
