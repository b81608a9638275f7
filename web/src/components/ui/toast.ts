interface Said {
  description?: string;
  /** A button beside it: what it is called and does. */
  action?: { label: string; act: () => void };
}

export interface Message extends Said {
  type: 'good' | 'bad';
  title: string;
}

const waiting: Message[] = [];
let show: ((message: Message) => void) | undefined;
const listeners = new Set<() => void>();

function say(message: Message) {
  if (show) return show(message);
  waiting.push(message);
  listeners.forEach((listener) => listener());
}

/** Says in a corner what was done. */
export const toast = {
  done: (title: string, said?: Said) => say({ ...said, type: 'good', title }),
  failed: (title: string, said?: Said) => say({ ...said, type: 'bad', title }),
};

/** What was said and is not shown yet: what shows it is loaded when there is something to show. */
export const messages = {
  areThere: () => waiting.length > 0 || show !== undefined,
  subscribe(this: void, listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** @returns ends it */
  showBy(shows: (message: Message) => void) {
    show = shows;
    waiting.splice(0).forEach(shows);
    return () => (show = undefined);
  },
};
