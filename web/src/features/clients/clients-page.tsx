import { Download, Eye, Pencil, Plus, RotateCcw, Trash2, Upload, UserCheck, UserX, Users } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type BulkAction } from '@/components/data-table';
import { ImportDialog } from '@/components/import/import-dialog';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { RefusedState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useDownload } from '@/hooks/use-download';
import { useOpened } from '@/hooks/use-opened';
import { useShortcut } from '@/hooks/use-shortcut';
import type { ClientJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { clientColumns } from './components/client-columns';
import { ClientGlance } from './components/client-glance';
import { ClientSheet } from './components/client-sheet';
import {
  CLIENTS,
  listClients,
  useBulkClients,
  useChangeClient,
  useLanguageChoices,
  useMemberChoices,
  useMoveClient,
  useTags,
} from './queries';

const SOURCE = { kind: 'server', key: CLIENTS, list: listClients, path: '/api/clients' } as const;
const NONE: never[] = [];

export function ClientsPage() {
  const { t } = useTranslation(['clients', 'common']);
  const format = useFormat();
  const may = usePermission();
  const mayWrite = may('clients:write');
  const [opened, setOpened] = useOpened('/clients');
  const { data: languages = NONE } = useLanguageChoices();
  const { data: tags = NONE } = useTags();
  const { data: members = NONE } = useMemberChoices(may('members:read'));
  const { mutateAsync: changeClient } = useChangeClient();
  const remove = useMoveClient('deleted');
  const restore = useMoveClient('back');
  const bulk = useBulkClients();
  const download = useDownload();
  const queries = useQueryClient();
  const [importing, setImporting] = useState(false);
  const add = () => setOpened('new');

  useShortcut('n', add, mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-client',
                label: t('client.add'),
                group: t('nav.clients', { ns: 'common' }),
                icon: Plus,
                keys: 'n',
                run: () => setOpened('new'),
              },
            ]
          : [],
      [mayWrite, setOpened, t],
    ),
  );
  const columns = useMemo(
    () =>
      clientColumns({
        t,
        format,
        languages,
        tags,
        members,
        mayWrite,
        change: ({ id }, changes) => changeClient({ id, changes }),
      }),
    [t, format, languages, tags, members, mayWrite, changeClient],
  );
  const nameOf = (client: ClientJson) => client.name || client.phone || t('client.no_name');
  const removed = (client: ClientJson) =>
    remove.mutate(client.id, {
      onSuccess: () =>
        toast.done(t('client.deleted', { name: nameOf(client) }), {
          action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(client.id) },
        }),
    });
  const rowActions = (client: ClientJson) => {
    if (client.deleted_at)
      return mayWrite
        ? [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => restore.mutate(client.id) }]
        : [];
    return [
      { label: t('client.open'), icon: mayWrite ? Pencil : Eye, act: () => setOpened(client.id) },
      ...(may('clients:privacy')
        ? [
            {
              label: t('privacy.export'),
              icon: Download,
              act: () => download.mutate(`/api/clients/${client.id}/personal-data`),
            },
          ]
        : []),
      ...(mayWrite
        ? [null, { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => removed(client) }]
        : []),
    ];
  };
  const bulkActions: BulkAction[] = [
    {
      id: 'serve',
      label: t('client.serve'),
      icon: UserCheck,
      run: (ids) => bulk(ids, { change: { status: 'active' } }),
    },
    {
      id: 'suspend',
      label: t('client.suspend'),
      icon: UserX,
      run: (ids) => bulk(ids, { change: { status: 'suspended' } }),
    },
    {
      id: 'delete',
      label: t('delete', { ns: 'common' }),
      icon: Trash2,
      danger: true,
      confirm: (count) => ({
        title: t('client.delete_many', { count }),
        description: t('client.delete_many_text'),
        action: t('delete', { ns: 'common' }),
      }),
      run: (ids) => bulk(ids, { delete: true }),
    },
  ];
  if (!may('clients:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const addButton = mayWrite && (
    <Button look="primary" onClick={add}>
      <Plus />
      {t('client.add')}
    </Button>
  );
  return (
    <Page
      title={t('nav.clients', { ns: 'common' })}
      text={t('page_text')}
      actions={
        mayWrite && (
          <>
            <Button onClick={() => setImporting(true)}>
              <Upload />
              {t('client.import')}
            </Button>
            {addButton}
          </>
        )
      }
    >
      <DataTable<ClientJson>
        id="clients"
        label={t('nav.clients', { ns: 'common' })}
        columns={columns}
        source={SOURCE}
        rowId={clientId}
        rowName={nameOf}
        defaultSort="-created_at"
        onOpen={(client) => setOpened(client.id)}
        rowActions={rowActions}
        bulkActions={mayWrite ? bulkActions : undefined}
        withDeleted={mayWrite}
        rowTone={tone}
        expand={glance}
        empty={<State icon={Users} title={t('none')} text={t('none_text')} actions={addButton} />}
      />
      <ImportDialog
        open={importing}
        onClose={() => setImporting(false)}
        title={t('client.import_title')}
        path="/api/clients"
        onImported={() => void queries.invalidateQueries({ queryKey: CLIENTS })}
      />
      <ClientSheet key={opened} client={opened} readOnly={!mayWrite} onClose={() => setOpened(undefined)} />
    </Page>
  );
}

const tone = ({ status }: ClientJson) => (status === 'suspended' ? 'bad' : undefined);
const glance = (client: ClientJson) => <ClientGlance client={client} />;
const clientId = (client: ClientJson) => client.id;
