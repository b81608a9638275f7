import type { TFunction } from 'i18next';
import type { Column } from '@/components/data-table';
import type { Document } from '@/lib/api/generated';
import type { Format } from '@/lib/format/format';
import { DocumentBadge } from './document-state';

const STATUSES = ['processing', 'ready', 'failed'] as const;
const KINDS = ['pdf', 'docx', 'table', 'text'] as const;

/** Bytes, as a person says them. */
export function sizeOf(bytes: number, format: Format): string {
  if (bytes < 1024) return `${format.number(bytes)} B`;
  if (bytes < 1024 * 1024) return `${format.number(Math.round(bytes / 1024))} KB`;
  return `${format.number(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

interface Given {
  t: TFunction<'knowledge'>;
  format: Format;
  named: (language: string) => string;
}

export function documentColumns({ t, format, named }: Given): Column<Document>[] {
  return [
    {
      id: 'name',
      header: t('fields.name'),
      kind: 'text',
      primary: true,
      width: 320,
      sortable: true,
      filterable: true,
      cell: ({ name, status, reason }) => (
        <span className="block min-w-0">
          <span className="block truncate font-medium">{name}</span>
          {status === 'failed' && (
            <span className="block truncate text-xs text-danger-strong">{t(`reason.${reason ?? 'broken'}`)}</span>
          )}
        </span>
      ),
    },
    {
      id: 'status',
      header: t('fields.status'),
      kind: 'choice',
      width: 144,
      filterable: true,
      phone: 'side',
      choices: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      cell: ({ status }) => <DocumentBadge status={status} />,
    },
    {
      id: 'kind',
      header: t('fields.kind'),
      kind: 'choice',
      width: 144,
      filterable: true,
      phone: 'detail',
      choices: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      id: 'language',
      header: t('fields.language'),
      kind: 'text',
      width: 128,
      cell: ({ language }) => (language ? named(language) : '–'),
    },
    { id: 'passages', header: t('fields.passages'), kind: 'number', width: 112 },
    {
      id: 'size',
      header: t('fields.size'),
      kind: 'number',
      width: 104,
      sortable: true,
      cell: ({ size }) => <span className="figures">{sizeOf(size, format)}</span>,
    },
    {
      id: 'created_at',
      header: t('fields.created'),
      kind: 'date',
      width: 192,
      sortable: true,
      filterable: true,
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
