export { changeRows } from './cache';
export { DataTable } from './data-table';
export type { BulkAction, Column, RowFailure, Source } from './types';
export { ExportMenu } from './export-menu';
