import type { TFunction } from 'i18next';
import type { Column } from '@/components/data-table';
import { Avatar } from '@/components/ui/avatar';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Choice } from '@/components/ui/select';
import type { ClientBody, ClientJson } from '@/lib/api/generated';
import type { Format } from '@/lib/format/format';
import { percentage, STATUSES } from '../schema';

export const TONES: Record<string, Tone> = { active: 'good', inactive: 'plain', suspended: 'bad' };

interface Given {
  t: TFunction<'clients'>;
  format: Format;
  languages: readonly (Choice & { label: string })[];
  tags: readonly (Choice & { label: string })[];
  members: readonly (Choice & { label: string })[];
  mayWrite: boolean;
  change: (client: ClientJson, changes: ClientBody) => Promise<unknown>;
}

export function clientColumns({ t, format, languages, tags, members, mayWrite, change }: Given): Column<ClientJson>[] {
  return [
    {
      id: 'name',
      exported: 'first_name,last_name',
      header: t('fields.name'),
      kind: 'text',
      primary: true,
      width: 224,
      sortable: true,
      cell: (client) => {
        const name = client.name || client.phone || t('client.no_name');
        return (
          <span className="flex items-center gap-3">
            <Avatar name={name} />
            <span className="truncate font-medium">{name}</span>
          </span>
        );
      },
    },
    { id: 'phone', header: t('fields.phone'), kind: 'text', width: 152, phone: 'detail' },
    { id: 'email', header: t('fields.email'), kind: 'text', width: 224, hidden: true },
    {
      id: 'language',
      header: t('fields.language'),
      kind: 'choice',
      width: 120,
      filterable: true,
      choices: languages,
    },
    {
      id: 'status',
      header: t('fields.status'),
      kind: 'choice',
      width: 128,
      filterable: true,
      phone: 'side',
      choices: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      cell: ({ status }) => (
        <Badge tone={TONES[status]} dot>
          {t(`status.${status}`)}
        </Badge>
      ),
    },
    {
      id: 'tags',
      header: t('fields.tags'),
      kind: 'choice',
      width: 168,
      filterable: true,
      phone: 'detail',
      choices: tags,
      cell: ({ tags: those }) =>
        those.length > 0 && (
          <span className="flex gap-1 overflow-hidden">
            {those.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        ),
    },
    {
      id: 'assigned_to',
      header: t('fields.assigned'),
      kind: 'choice',
      width: 168,
      filterable: true,
      hidden: true,
      choices: members,
      cell: ({ assigned_name }) => assigned_name,
    },
    {
      id: 'discount_percentage',
      header: t('fields.discount'),
      kind: 'number',
      width: 104,
      filterable: true,
      cell: ({ discount_active, discount_percentage }) =>
        discount_active && discount_percentage > 0 && `${format.number(discount_percentage)} %`,
      edit: {
        input: 'decimal',
        schema: percentage,
        when: (client) => mayWrite && !client.deleted_at,
        save: (client, value) =>
          change(client, { discount_percentage: Number(value), discount_active: Number(value) > 0 }),
      },
    },
    {
      id: 'marketing',
      header: t('fields.marketing'),
      kind: 'boolean',
      width: 136,
      cell: ({ marketing }) => (
        <Badge tone={marketing ? 'good' : 'plain'}>{t(marketing ? 'client.offers_yes' : 'client.offers_no')}</Badge>
      ),
    },
    {
      id: 'registered',
      header: t('fields.registered'),
      kind: 'boolean',
      width: 128,
      filterable: true,
      hidden: true,
    },
    {
      id: 'created_at',
      header: t('fields.created'),
      kind: 'date',
      width: 136,
      sortable: true,
      filterable: true,
      cell: ({ created_at }) => <time dateTime={created_at}>{format.date(created_at)}</time>,
    },
  ];
}
