import { useQueryClient } from '@tanstack/react-query';
import { ListOrdered, Package, Rows3, Upload } from 'lucide-react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { ImportDialog } from '@/components/import/import-dialog';
import { State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import type { Category } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { CategoryOrder } from './components/category-order';
import { shelfColumns } from './components/shelf-columns';
import { ShelfPage } from './components/shelf-page';
import { listCategories, useSaveShelf } from './shelves';

const SOURCE = { kind: 'server', key: ['categories'], list: listCategories, path: '/api/categories' } as const;
const VIEWS = ['order', 'table'] as const;

export function CategoriesPage() {
  const { t } = useTranslation(['catalog', 'common']);
  const mayWrite = usePermission()('catalog:write');
  const [view, setView] = useQueryState('view', parseAsStringLiteral(VIEWS).withDefault('order'));
  const queries = useQueryClient();
  const [importing, setImporting] = useState(false);
  const { mutateAsync: save } = useSaveShelf('categories');
  const columns = useMemo(
    () => shelfColumns<Category>({ t, mayWrite, change: ({ id }, body) => save({ id, body }) }),
    [t, mayWrite, save],
  );
  const tools = (
    <>
      {mayWrite && (
        <Button onClick={() => setImporting(true)}>
          <Upload />
          {t('categories.import')}
        </Button>
      )}
      <Segments
        label={t('view.label')}
        value={view}
        onChange={(next) => void setView(next)}
        choices={[
          { value: 'order', label: t('view.order'), icon: ListOrdered },
          { value: 'table', label: t('view.table'), icon: Rows3 },
        ]}
      />
    </>
  );
  return (
    <>
      <ShelfPage kind="categories" tools={tools}>
        {({ open, actions, addButton }) =>
          view === 'order' ? (
            <CategoryOrder readOnly={!mayWrite} onOpen={open} actions={actions} addButton={addButton} />
          ) : (
            <DataTable<Category>
              id="categories"
              label={t('nav.categories', { ns: 'common' })}
              columns={columns}
              source={SOURCE}
              rowId={({ id }) => id}
              rowName={({ name }) => name}
              defaultSort="name"
              onOpen={open}
              rowActions={actions}
              withDeleted={mayWrite}
              empty={
                <State
                  icon={Package}
                  title={t('categories.none')}
                  text={t('categories.none_text')}
                  actions={addButton}
                />
              }
            />
          )
        }
      </ShelfPage>
      <ImportDialog
        open={importing}
        onClose={() => setImporting(false)}
        title={t('categories.import_title')}
        path="/api/categories"
        onImported={() => void queries.invalidateQueries({ queryKey: SOURCE.key })}
      />
    </>
  );
}
