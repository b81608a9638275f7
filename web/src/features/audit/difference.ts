import type { ActivityEntry } from '@/lib/api/generated';

export interface Difference {
  field: string;
  /** Nothing where the field was not there, or was empty. */
  before: string | undefined;
  after: string | undefined;
}

function written(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.map((one) => written(one) ?? '').join(', ') || undefined;
  if (typeof value === 'object') return JSON.stringify(value, null, 2);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A thing as it was beside what it became, field by field, in the order in which they were told. */
export function differences({ before, after }: Pick<ActivityEntry, 'before' | 'after'>): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, before: written(before[field]), after: written(after[field]) }))
    .filter((one) => one.before !== one.after);
}
