import type { TFunction } from 'i18next';
import type { Column } from '@/components/data-table';
import { Badge } from '@/components/ui/badge';
import type { Faq } from '@/lib/api/generated';

interface Given {
  t: TFunction<'knowledge'>;
  languages: readonly { value: string; label: string }[];
  named: (language: string) => string;
}

export function questionColumns({ t, languages, named }: Given): Column<Faq>[] {
  const state = (active: boolean) => t(active ? 'state.active' : 'state.inactive');
  return [
    {
      id: 'question',
      header: t('fields.question'),
      kind: 'text',
      primary: true,
      width: 320,
      sortable: true,
      filterable: true,
      cell: ({ question, other_questions: others }) => (
        <span className="block min-w-0">
          <span className="block truncate font-medium">{question}</span>
          {others.length > 0 && (
            <span className="block truncate text-xs text-muted">
              {t('question.other_ways', { count: others.length })}
            </span>
          )}
        </span>
      ),
    },
    { id: 'answer', header: t('fields.answer'), kind: 'text', width: 400, filterable: true },
    {
      id: 'language',
      header: t('fields.language'),
      kind: 'choice',
      width: 128,
      sortable: true,
      filterable: true,
      phone: 'detail',
      choices: languages,
      cell: ({ language }) => named(language),
    },
    {
      id: 'active',
      header: t('fields.state'),
      kind: 'choice',
      width: 128,
      filterable: true,
      phone: 'side',
      value: ({ active }) => String(active),
      choices: [true, false].map((active) => ({ value: String(active), label: state(active) })),
      cell: ({ active }) => (
        <Badge tone={active ? 'good' : 'plain'} dot>
          {state(active)}
        </Badge>
      ),
    },
    {
      id: 'updated_at',
      header: t('fields.updated'),
      kind: 'date',
      width: 192,
      sortable: true,
      filterable: true,
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
