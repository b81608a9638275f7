import { Eye, History } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { Page } from '@/components/layout/page';
import { RefusedState, State } from '@/components/states/state';
import { Avatar } from '@/components/ui/avatar';
import { Badge, type Tone } from '@/components/ui/badge';
import { useOpened } from '@/hooks/use-opened';
import type { ActivityEntry, MemberJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { EntrySheet } from './components/entry-sheet';
import { Chain } from './components/chain';
import { differences } from './difference';
import { ACTIVITY, listActivity, usePeople } from './queries';
import { ENTITIES, useWords } from './words';

const SOURCE = { kind: 'server', key: ACTIVITY, list: listActivity, path: '/api/activity' } as const;
const KINDS = ['user', 'machine', 'client', 'server', 'stranger'] as const;
const NONE: never[] = [];

/** Everything that was done in the shop: who, when, from where, before and after. */
export function ActivityPage() {
  const { t } = useTranslation(['audit', 'common']);
  const may = usePermission();
  const [opened, setOpened] = useOpened('/activity');
  const people = usePeople(may('activity:read') && may('members:read')).data ?? NONE;
  const columns = useColumns(people);
  const words = useWords();
  if (!may('activity:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const nameOf = (entry: ActivityEntry) => `${words.entity(entry.entity_type)} ${words.deed(entry.action)}`;
  return (
    <Page title={t('nav.activity', { ns: 'common' })} text={t('text')} actions={<Chain />}>
      <DataTable<ActivityEntry>
        id="activity"
        label={t('nav.activity', { ns: 'common' })}
        columns={columns}
        source={SOURCE}
        rowId={idOf}
        rowName={nameOf}
        defaultSort="-at"
        searchable={false}
        onOpen={(entry) => setOpened(entry.id)}
        rowActions={(entry) => [{ label: t('open'), icon: Eye, act: () => setOpened(entry.id) }]}
        empty={<State icon={History} title={t('none')} text={t('none_text')} />}
      />
      <EntrySheet entry={opened} onClose={() => setOpened(undefined)} />
    </Page>
  );
}

const idOf = (entry: ActivityEntry) => entry.id;

const TONES: Record<string, Tone> = {
  created: 'good',
  placed: 'good',
  deleted: 'bad',
  removed: 'bad',
  revoked: 'bad',
  erased: 'bad',
};
const toneOf = (action: string): Tone => TONES[action.split('.').at(-1) ?? ''] ?? 'info';

function useColumns(people: readonly MemberJson[]): Column<ActivityEntry>[] {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'action',
        header: t('fields.action'),
        kind: 'text',
        primary: true,
        width: 264,
        filterable: true,
        cell: ({ action, entity_type }) => (
          <span className="flex items-center gap-2">
            <span className="truncate font-medium">{words.entity(entity_type)}</span>
            <Badge tone={toneOf(action)}>{words.deed(action)}</Badge>
          </span>
        ),
      },
      {
        id: 'actor_id',
        exported: 'actor',
        header: t('fields.actor'),
        kind: 'reference',
        width: 232,
        filterable: true,
        phone: 'detail',
        choices: people.map(({ id, name, email }) => ({ value: id, label: name || email })),
        cell: ({ actor }) => (
          <span className="flex min-w-0 items-center gap-2">
            <Avatar name={words.actor(actor)} className="size-6 text-[0.625rem]" />
            <span className="truncate">{words.actor(actor)}</span>
          </span>
        ),
      },
      {
        id: 'changed',
        exported: 'after',
        header: t('fields.changed'),
        kind: 'text',
        width: 280,
        cell: (entry) => (
          <span className="truncate text-muted">
            {differences(entry)
              .map(({ field }) => words.field(field))
              .join(', ')}
          </span>
        ),
      },
      {
        id: 'at',
        header: t('fields.at'),
        kind: 'date',
        width: 184,
        sortable: true,
        filterable: true,
        phone: 'detail',
        cell: ({ at }) => <time dateTime={at}>{format.dateTime(at)}</time>,
      },
      {
        id: 'entity_type',
        header: t('fields.entity_type'),
        kind: 'choice',
        width: 144,
        filterable: true,
        hidden: true,
        choices: ENTITIES.map((value) => ({ value, label: words.entity(value) })),
        cell: ({ entity_type }) => words.entity(entity_type),
      },
      {
        id: 'actor_kind',
        header: t('fields.actor_kind'),
        kind: 'choice',
        width: 144,
        filterable: true,
        hidden: true,
        choices: KINDS.map((value) => ({ value, label: t(`actor.${value}`) })),
        cell: ({ actor }) => t(`actor.${actor.kind}`),
      },
      {
        id: 'address',
        exported: false,
        header: t('fields.address'),
        kind: 'text',
        width: 152,
        value: ({ actor }) => actor.address,
      },
      { id: 'number', header: t('fields.number'), kind: 'number', width: 104, filterable: true, hidden: true },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- words are made of t
    [t, format, people],
  );
}
