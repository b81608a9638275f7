import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';

export interface Spot {
  row: number;
  column: number;
}

interface Grid {
  rows: number;
  columns: number;
  /** Rows of a screen. */
  screen: number;
  scrollTo: (row: number) => void;
  onEnter: (spot: Spot) => void;
  onSelect: (row: number, extend: boolean) => void;
  onSelectAll: () => void;
  /** Shows or hides what there is more of a row. */
  onExpand: (row: number, open: boolean) => void;
}

const within = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

/** One cell of a grid has the focus; the keys of the ARIA grid pattern move it. Row -1 is the header. */
export function useGridKeys(grid: Grid) {
  const body = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const wanted = useRef(false);
  const active = { row: Math.min(spot.row, grid.rows - 1), column: within(spot.column, grid.columns) };

  const go = useCallback((next: Spot) => {
    wanted.current = true;
    setSpot(next);
  }, []);

  // The cell may have to be drawn first.
  useEffect(() => {
    if (!wanted.current) return;
    const cell = body.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"] [data-column="${active.column}"]`,
    );
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: active.row >= 0 });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = active;
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    const end = event.ctrlKey || event.metaKey;
    const to = (nextRow: number, nextColumn: number) => {
      event.preventDefault();
      const target = { row: Math.max(Math.min(nextRow, grid.rows - 1), -1), column: within(nextColumn, grid.columns) };
      if (target.row >= 0) grid.scrollTo(target.row);
      go(target);
    };
    if ((event.target as HTMLElement).getAttribute('data-column') === null) return;
    if (event.altKey) {
      if (row < 0 || !event.key.match(/^Arrow(Down|Up)$/)) return;
      event.preventDefault();
      return grid.onExpand(row, event.key === 'ArrowDown');
    }
    if (event.shiftKey && row >= 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const next = within(event.key === 'ArrowDown' ? row + 1 : row - 1, grid.rows);
      grid.onSelect(next, true);
      return to(next, column);
    }
    switch (event.key) {
      case 'ArrowDown':
        return to(end ? grid.rows - 1 : row + 1, column);
      case 'ArrowUp':
        return to(end ? 0 : row - 1, column);
      case 'ArrowRight':
        return to(row, column + rtl);
      case 'ArrowLeft':
        return to(row, column - rtl);
      case 'Home':
        return to(end ? 0 : row, 0);
      case 'End':
        return to(end ? grid.rows - 1 : row, grid.columns - 1);
      case 'PageDown':
        return to(row + grid.screen, column);
      case 'PageUp':
        return to(Math.max(row - grid.screen, 0), column);
      case 'Enter':
      case 'F2':
        if (row < 0) return;
        event.preventDefault();
        return grid.onEnter(active);
      case ' ':
        if (row < 0) return;
        event.preventDefault();
        return grid.onSelect(row, event.shiftKey);
      case 'a':
        if (!end) return;
        event.preventDefault();
        return grid.onSelectAll();
    }
  };
  return { body, active, go, setSpot, onKeyDown };
}
