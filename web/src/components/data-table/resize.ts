import { useRef, type PointerEvent } from 'react';
import { ALL, variable } from './placement';

/** Pixels at a key. */
export const STEP = 16;
const [LEAST, MOST] = [64, 800];

export const fitting = (width: number) => Math.min(Math.max(Math.round(width), LEAST), MOST);

interface Drag {
  grid: HTMLElement;
  from: number;
  all: number;
  at: number;
}

/** Draws a column wider while its edge is dragged, by the grid's variables alone; the width is kept at the end. */
export function useResize(id: string, width: number, keep: (width: number) => void) {
  const drag = useRef<Drag>(undefined);
  const reached = ({ from, at }: Drag, event: PointerEvent) => {
    const onward = document.documentElement.dir === 'rtl' ? -1 : 1;
    return fitting(from + (event.clientX - at) * onward);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const grid = event.currentTarget.closest<HTMLElement>('[role="grid"]');
      if (!grid) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const all = parseFloat(grid.style.getPropertyValue(ALL));
      drag.current = { grid, from: width, all, at: event.clientX };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag.current) return;
      const { grid, from, all } = drag.current;
      const now = reached(drag.current, event);
      grid.style.setProperty(variable(id), `${now}px`);
      grid.style.setProperty(ALL, `${all - from + now}px`);
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag.current) keep(reached(drag.current, event));
      drag.current = undefined;
    },
    onPointerCancel: () => {
      if (drag.current) keep(drag.current.from);
      drag.current = undefined;
    },
  };
}
