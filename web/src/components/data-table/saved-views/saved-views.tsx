import { Bookmark, BookmarkPlus, Pencil, Save, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Menu, type MenuEntries } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { usePermission } from '@/lib/auth/me';
import { sameRows, type Definition } from './definition';
import { useSavedViewChanges, useSavedViews, type SavedView } from './queries';
import { ViewDialog } from './view-dialog';

interface SavedViewsProps {
  table: string;
  /** As the table is at the moment. */
  now: Definition;
  onOpen: (definition: Definition) => void;
}

/** Views that were given a name, one's own and those that others share: opened, kept, changed, removed. */
export function SavedViews({ table, now, onOpen }: SavedViewsProps) {
  const { t } = useTranslation(['table', 'common']);
  const mayShare = usePermission()('views:share');
  const { data: views = [] } = useSavedViews(table);
  const { add, change, remove, restore } = useSavedViewChanges(table);
  const [openedId, setOpenedId] = useState<string>();
  const [asking, setAsking] = useState<'new' | 'name'>();
  const same = views.find(({ definition }) => sameRows(definition, now));
  const opened = views.find(({ id }) => id === openedId) ?? same;
  const mayChange = opened && (opened.mine || opened.shared) && (!opened.shared || mayShare);
  const open = (view: SavedView) => {
    setOpenedId(view.id);
    onOpen(view.definition);
  };
  const update = (view: SavedView) =>
    change.mutate(
      { id: view.id, definition: now },
      {
        onSuccess: () => toast.done(t('views.updated', { name: view.name })),
        onError: (error) => toast.failed(t('errors.not_done', { ns: 'common' }), { description: error.message }),
      },
    );
  const drop = (view: SavedView) =>
    remove.mutate(view.id, {
      onSuccess: () =>
        toast.done(t('views.removed', { name: view.name }), {
          action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(view.id) },
        }),
    });
  const entries: MenuEntries = [
    ...views.map((view) => ({
      label: view.name,
      icon: view.shared ? Users : Bookmark,
      checked: view === same,
      closes: true,
      act: () => open(view),
    })),
    ...(views.length > 0 ? [null] : []),
    { label: t('views.new'), icon: BookmarkPlus, act: () => setAsking('new') },
    ...(opened && mayChange
      ? [
          ...(opened === same
            ? []
            : [{ label: t('views.update', { name: opened.name }), icon: Save, act: () => update(opened) }]),
          { label: t('views.rename', { name: opened.name }), icon: Pencil, act: () => setAsking('name') },
          { label: t('views.remove', { name: opened.name }), icon: Trash2, danger: true, act: () => drop(opened) },
        ]
      : []),
  ];
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button aria-label={same ? `${t('views.open')}: ${same.name}` : t('views.open')}>
            <Bookmark />
            <span className="hidden max-w-40 truncate xl:inline">{same?.name ?? t('views.open')}</span>
          </Button>
        }
        entries={entries}
      />
      {asking === 'new' && (
        <ViewDialog
          title={t('views.new_title')}
          name=""
          shared={false}
          mayShare={mayShare}
          onClose={() => setAsking(undefined)}
          onSave={async (given) => setOpenedId((await add.mutateAsync({ ...given, definition: now })).id)}
        />
      )}
      {asking === 'name' && opened && (
        <ViewDialog
          title={t('views.rename', { name: opened.name })}
          name={opened.name}
          shared={opened.shared}
          mayShare={mayShare}
          onClose={() => setAsking(undefined)}
          onSave={(given) => change.mutateAsync({ id: opened.id, ...given })}
        />
      )}
    </>
  );
}
