import { Eye, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import type { MenuEntries } from '@/components/ui/menu';
import { useOpened } from '@/hooks/use-opened';
import { useShortcut } from '@/hooks/use-shortcut';
import { usePermission } from '@/lib/auth/me';
import type { Shelf, ShelfKind } from '../shelves';
import { ShelfSheet } from './shelf-sheet';
import { useRemoval } from './use-removal';

interface Offered {
  mayWrite: boolean;
  open: (shelf: Shelf) => void;
  actions: (shelf: Shelf) => MenuEntries;
  addButton: ReactNode;
}

interface ShelfPageProps {
  kind: ShelfKind;
  /** More controls beside the title. */
  tools?: ReactNode;
  children: (offered: Offered) => ReactNode;
}

/** The page of the categories, or of the services: what can be done with them, around their list. */
export function ShelfPage({ kind, tools, children }: ShelfPageProps) {
  const { t } = useTranslation(['catalog', 'common']);
  const may = usePermission();
  const mayWrite = may('catalog:write');
  const [opened, setOpened] = useOpened(`/${kind}`);
  const removal = useRemoval(kind);
  const title = t(`nav.${kind}`, { ns: 'common' });
  useShortcut('n', () => setOpened('new'), mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: `new-${kind}`,
                label: t(`${kind}.add`),
                group: title,
                icon: Plus,
                keys: 'n',
                run: () => setOpened('new'),
              },
            ]
          : [],
      [mayWrite, kind, title, setOpened, t],
    ),
  );
  if (!may('catalog:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const open = (shelf: Shelf) => setOpened(shelf.id);
  const actions = (shelf: Shelf): MenuEntries => {
    if (shelf.deleted_at)
      return mayWrite
        ? [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => removal.restore(shelf.id) }]
        : [];
    return [
      { label: t('shelf.open'), icon: mayWrite ? Pencil : Eye, act: () => open(shelf) },
      ...(mayWrite
        ? [null, { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => removal.ask(shelf) }]
        : []),
    ];
  };
  const addButton = mayWrite && (
    <Button look="primary" onClick={() => setOpened('new')}>
      <Plus />
      {t(`${kind}.add`)}
    </Button>
  );
  return (
    <Page
      title={title}
      text={t(`${kind}.page_text`)}
      actions={
        <>
          {tools}
          {addButton}
        </>
      }
    >
      {children({ mayWrite, open, actions, addButton })}
      <ShelfSheet key={opened} kind={kind} shelf={opened} readOnly={!mayWrite} onClose={() => setOpened(undefined)} />
      {removal.dialog}
    </Page>
  );
}
