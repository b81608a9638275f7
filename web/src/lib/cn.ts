import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({ extend: { classGroups: { 'font-size': ['text-h1', 'text-h2', 'text-h3'] } } });

/** Class names; of those that contradict each other the last wins. */
export const cn = (...names: ClassValue[]) => merge(clsx(names));
