import { CircleCheck, CircleOff, Eye, MessageSquareText, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DataTable } from '@/components/data-table';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { RefusedState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { MenuEntries } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useShortcut } from '@/hooks/use-shortcut';
import type { PromptJson } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { usePermission } from '@/lib/auth/me';
import { InForce } from './components/in-force';
import { promptColumns } from './components/prompt-columns';
import { listPrompts, PROMPTS, useChangePrompt, useMovePrompt } from './queries';

const SOURCE = { kind: 'server', key: PROMPTS, list: listPrompts } as const;

export function PromptsPage() {
  const { t } = useTranslation(['assistant', 'common']);
  const navigate = useNavigate();
  const may = usePermission();
  const mayWrite = may('prompts:write');
  const change = useChangePrompt();
  const remove = useMovePrompt('deleted');
  const restore = useMovePrompt('list');
  const [removing, setRemoving] = useState<PromptJson>();
  useShortcut('n', () => void navigate('/prompts/new'), mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-prompt',
                label: t('add'),
                group: t('nav.prompts', { ns: 'common' }),
                icon: Plus,
                keys: 'n',
                run: () => void navigate('/prompts/new'),
              },
            ]
          : [],
      [mayWrite, navigate, t],
    ),
  );
  const columns = useMemo(() => promptColumns(t), [t]);
  const activate = ({ id, title, active }: PromptJson) =>
    change.mutate(
      { id, changes: { active: !active } },
      {
        onSuccess: () => toast.done(t(active ? 'deactivated' : 'activated', { title })),
        onError: (error) =>
          toast.failed(t('errors.not_done', { ns: 'common' }), { description: Problem.from(error).message }),
      },
    );
  const removed = async ({ id, title }: PromptJson) => {
    await remove.mutateAsync(id);
    toast.done(t('deleted', { title }), {
      action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(id) },
    });
  };
  const actions = (prompt: PromptJson): MenuEntries => {
    if (prompt.deleted_at)
      return mayWrite
        ? [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => restore.mutate(prompt.id) }]
        : [];
    const open = { label: t('open'), icon: mayWrite ? Pencil : Eye, to: `/prompts/${prompt.id}` };
    if (!mayWrite) return [open];
    return [
      open,
      {
        label: t(prompt.active ? 'deactivate' : 'activate'),
        icon: prompt.active ? CircleOff : CircleCheck,
        act: () => activate(prompt),
      },
      null,
      { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => setRemoving(prompt) },
    ];
  };
  if (!may('prompts:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const addButton = mayWrite && (
    <Button look="primary" onClick={() => void navigate('/prompts/new')}>
      <Plus />
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('nav.prompts', { ns: 'common' })} text={t('page_text')} actions={addButton}>
      <InForce />
      <DataTable<PromptJson>
        id="prompts"
        label={t('nav.prompts', { ns: 'common' })}
        columns={columns}
        source={SOURCE}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={(prompt) => !prompt.deleted_at && void navigate(`/prompts/${prompt.id}`)}
        rowActions={actions}
        withDeleted={mayWrite}
        empty={<State icon={MessageSquareText} title={t('none')} text={t('none_text')} actions={addButton} />}
      />
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('delete_title', { title: removing?.title })}
        description={t(removing?.active ? 'delete_active' : 'delete_text')}
        action={t('delete', { ns: 'common' })}
        onConfirm={() => removing && removed(removing)}
      />
    </Page>
  );
}
