import type { Column as Place, Table } from '@tanstack/react-table';
import type { CSSProperties } from 'react';
import type { Column } from './types';

/** Of the column with the boxes, and of the one with the row's menu. */
export const SELECT_WIDTH = 48;

/** A visible column and where it stands. */
export interface Placed<Row> {
  spec: Column<Row>;
  pinned: false | 'left' | 'right';
  /** From its side, if it is pinned. */
  offset: number;
}

/** The columns that are shown, in the order in which they stand: what is pinned goes to its side. */
export function arranged<Row>(table: Table<Row>): Place<Row>[] {
  const [start, middle, end] = [
    table.getLeftVisibleLeafColumns(),
    table.getCenterVisibleLeafColumns(),
    table.getRightVisibleLeafColumns(),
  ];
  return [...start, ...middle, ...end];
}

/** The variable with the width of a whole row. */
export const ALL = '--width-all';
export const variable = (id: string) => `--width-${id}`;

/**
 * Widths are CSS variables of the grid: while a column is resized no row is drawn anew. `--width-all` is that of a
 * whole row; what stands in a row does not widen it, so that all are the same.
 *
 * @param beside of what stands in a row besides its columns
 */
export function widths(columns: readonly { id: string; width: number }[], beside: number): CSSProperties {
  const all = columns.reduce((sum, { width }) => sum + width, beside);
  const each = columns.map(({ id, width }): [string, string] => [variable(id), `${width}px`]);
  return Object.fromEntries([[ALL, `${all}px`], ...each]);
}

export function cellStyle<Row>({ spec, pinned, offset }: Placed<Row>): CSSProperties {
  const width = `var(${variable(spec.id)})`;
  if (pinned === 'left') return { width, flex: 'none', insetInlineStart: offset };
  if (pinned === 'right') return { width, flex: 'none', insetInlineEnd: offset };
  return { flex: `1 0 ${width}` };
}
