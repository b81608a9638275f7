import type { TFunction } from 'i18next';
import type { Column } from '@/components/data-table';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Category, Service } from '@/lib/api/generated';
import { shelfForm, STATUSES } from '../schema';
import type { ShelfWrite } from '../shelves';

const TONES: Record<string, Tone> = { active: 'good', inactive: 'plain', draft: 'info' };

interface Given<S> {
  t: TFunction<'catalog'>;
  mayWrite: boolean;
  change: (shelf: S, changes: ShelfWrite) => Promise<unknown>;
}

export function StatusBadge({ status, t }: { status: string; t: TFunction<'catalog'> }) {
  return (
    <Badge tone={TONES[status]} dot>
      {t(`status.${status}`)}
    </Badge>
  );
}

/** What categories and services have in common; `own` stands after the name. */
export function shelfColumns<S extends Category | Service>(
  { t, mayWrite, change }: Given<S>,
  own: Column<S>[] = [],
): Column<S>[] {
  return [
    {
      id: 'name',
      header: t('fields.name'),
      kind: 'text',
      primary: true,
      width: 240,
      sortable: true,
      filterable: true,
      edit: {
        input: 'text',
        schema: shelfForm.shape.name,
        when: (shelf) => mayWrite && !shelf.deleted_at,
        save: (shelf, name) => change(shelf, { name }),
      },
    },
    { id: 'description', header: t('fields.description'), kind: 'text', width: 320 },
    ...own,
    { id: 'products', header: t('fields.products'), kind: 'number', width: 112, phone: 'detail' },
    {
      id: 'status',
      header: t('fields.status'),
      kind: 'choice',
      width: 136,
      filterable: true,
      phone: 'side',
      choices: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      cell: ({ status }) => <StatusBadge status={status} t={t} />,
    },
    {
      id: 'created_at',
      header: t('fields.created'),
      kind: 'date',
      width: 192,
      sortable: true,
      filterable: true,
      hidden: true,
    },
    {
      id: 'updated_at',
      header: t('fields.updated'),
      kind: 'date',
      width: 192,
      sortable: true,
      filterable: true,
      hidden: true,
    },
  ];
}
