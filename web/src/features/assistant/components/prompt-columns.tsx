import type { TFunction } from 'i18next';
import type { Column } from '@/components/data-table';
import { Badge } from '@/components/ui/badge';
import type { PromptJson } from '@/lib/api/generated';

export function StateBadge({ active, t }: { active: boolean; t: TFunction<'assistant'> }) {
  return (
    <Badge tone={active ? 'good' : 'plain'} dot>
      {t(active ? 'state.active' : 'state.inactive')}
    </Badge>
  );
}

export function promptColumns(t: TFunction<'assistant'>): Column<PromptJson>[] {
  return [
    {
      id: 'title',
      header: t('fields.title'),
      kind: 'text',
      primary: true,
      width: 240,
      filterable: true,
      cell: ({ title }) => <span className="font-medium">{title}</span>,
    },
    {
      id: 'active',
      header: t('fields.state'),
      kind: 'choice',
      width: 128,
      filterable: true,
      phone: 'side',
      value: ({ active }) => String(active),
      choices: ['true', 'false'].map((value) => ({
        value,
        label: t(value === 'true' ? 'state.active' : 'state.inactive'),
      })),
      cell: ({ active }) => <StateBadge active={active} t={t} />,
    },
    {
      id: 'reference_phone',
      header: t('fields.number'),
      kind: 'text',
      width: 232,
      filterable: true,
      phone: 'detail',
      cell: ({ reference_phone }) =>
        reference_phone ? <span className="figures">{reference_phone}</span> : t('fields.any_number'),
    },
    { id: 'prompt_text', header: t('fields.text'), kind: 'text', width: 280, filterable: true },
    {
      id: 'updated_at',
      header: t('fields.updated'),
      kind: 'date',
      width: 192,
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
  ];
}
