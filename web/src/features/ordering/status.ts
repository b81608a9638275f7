import { Ban, Check, ChefHat, PackageCheck, Truck, type LucideIcon } from 'lucide-react';
import type { Tone } from '@/components/ui/badge';

/** The life of an order, as `docs/glossary.md` has it. */
export const STATUSES = ['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** The way an order goes when all is well. */
export const WAY = STATUSES.slice(0, 5);

export const TONES: Record<string, Tone> = {
  pending: 'warn',
  confirmed: 'info',
  processing: 'info',
  shipped: 'info',
  delivered: 'good',
  cancelled: 'plain',
};

/** Of what leads there. */
export const ICONS: Record<string, LucideIcon> = {
  confirmed: Check,
  processing: ChefHat,
  shipped: Truck,
  delivered: PackageCheck,
  cancelled: Ban,
};

/** An address may change until the parcel has left. */
export const addressMayChange = (status: string) => ['pending', 'confirmed', 'processing'].includes(status);
