import { useEffect, useState } from 'react';
import { useFormState, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { Tagged } from '@/lib/api/tagged';

/**
 * What a form began with, and its mark. As long as nothing is typed it follows what is loaded; then the page may learn
 * of a newer state, but the person does not.
 */
export function useBegun<T, V extends FieldValues>(
  form: UseFormReturn<V>,
  of: Tagged<T> | undefined,
  toForm: (thing: T) => V,
  empty: V,
) {
  const { control, reset } = form;
  const { isDirty, isSubmitting } = useFormState({ control });
  const [seen, setSeen] = useState(of);
  const [begun, setBegun] = useState({ before: of ? toForm(of.thing) : empty, etag: of?.etag });
  const begin = ({ thing, etag }: Tagged<T>) => setBegun({ before: toForm(thing), etag });
  if (of && of !== seen) {
    setSeen(of);
    if (!isDirty && !isSubmitting && of.etag !== begun.etag) begin(of);
  }
  useEffect(() => reset(begun.before), [reset, begun]);
  return { ...begun, isDirty, isSubmitting, begin };
}
