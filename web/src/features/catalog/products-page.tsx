import { Box, CircleOff, Eye, Pencil, Plus, RotateCcw, ShoppingBag, Trash2, Upload } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type BulkAction } from '@/components/data-table';
import { ImportDialog } from '@/components/import/import-dialog';
import { Page } from '@/components/layout/page';
import { useCommands } from '@/components/layout/commands';
import { RefusedState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useShortcut } from '@/hooks/use-shortcut';
import type { Product } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { FEW, productColumns } from './components/product-columns';
import { ProductSheet } from './components/product-sheet';
import {
  listProducts,
  PRODUCTS,
  useBulkProducts,
  useCategoryOptions,
  useChangeProduct,
  useMoveProduct,
  useServiceOptions,
} from './queries';

const SOURCE = { kind: 'server', key: PRODUCTS, list: listProducts, path: '/api/products' } as const;
const NONE: never[] = [];

export function ProductsPage() {
  const { t } = useTranslation(['catalog', 'common']);
  const may = usePermission();
  const mayWrite = may('catalog:write');
  // A product is opened by its address too.
  const [opened, setOpened] = useQueryState('product', { history: 'push' });
  const { data: categories = NONE } = useCategoryOptions();
  const { data: services = NONE } = useServiceOptions();
  const { mutateAsync: changeProduct } = useChangeProduct();
  const remove = useMoveProduct('deleted');
  const restore = useMoveProduct('shelf');
  const bulk = useBulkProducts();
  const queries = useQueryClient();
  const [importing, setImporting] = useState(false);
  const add = () => void setOpened('new');

  useShortcut('n', add, mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-product',
                label: t('product.add'),
                group: t('nav.products', { ns: 'common' }),
                icon: Plus,
                keys: 'n',
                run: () => void setOpened('new'),
              },
            ]
          : [],
      [mayWrite, setOpened, t],
    ),
  );
  const columns = useMemo(
    () =>
      productColumns({
        t,
        categories,
        services,
        mayWrite,
        change: ({ id }, changes) => changeProduct({ id, changes }),
      }),
    [t, categories, services, mayWrite, changeProduct],
  );
  const removed = (product: Product) => {
    remove.mutate(product.id, {
      onSuccess: () =>
        toast.done(t('product.deleted', { name: product.name }), {
          action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(product.id) },
        }),
    });
  };
  const rowActions = (product: Product) => {
    const open = { label: t('product.open'), icon: mayWrite ? Pencil : Eye, act: () => void setOpened(product.id) };
    if (!mayWrite) return [open];
    if (product.deleted_at)
      return [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => restore.mutate(product.id) }];
    return [
      open,
      null,
      { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => removed(product) },
    ];
  };
  const bulkActions: BulkAction[] = [
    {
      id: 'offer',
      label: t('product.offer'),
      icon: ShoppingBag,
      run: (ids) => bulk(ids, { change: { status: 'active' } }),
    },
    {
      id: 'withdraw',
      label: t('product.withdraw'),
      icon: CircleOff,
      run: (ids) => bulk(ids, { change: { status: 'inactive' } }),
    },
    {
      id: 'delete',
      label: t('delete', { ns: 'common' }),
      icon: Trash2,
      danger: true,
      confirm: (count) => ({
        title: t('product.delete_many', { count }),
        description: t('product.delete_many_text'),
        action: t('delete', { ns: 'common' }),
      }),
      run: (ids) => bulk(ids, { delete: true }),
    },
  ];
  if (!may('catalog:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const addButton = mayWrite && (
    <Button look="primary" onClick={add}>
      <Plus />
      {t('product.add')}
    </Button>
  );
  return (
    <Page
      title={t('nav.products', { ns: 'common' })}
      text={t('product.page_text')}
      actions={
        mayWrite && (
          <>
            <Button onClick={() => setImporting(true)}>
              <Upload />
              {t('product.import')}
            </Button>
            {addButton}
          </>
        )
      }
    >
      <DataTable<Product>
        id="products"
        label={t('nav.products', { ns: 'common' })}
        columns={columns}
        source={SOURCE}
        rowId={productId}
        rowName={productName}
        defaultSort="name"
        onOpen={(product) => void setOpened(product.id)}
        rowActions={rowActions}
        bulkActions={mayWrite ? bulkActions : undefined}
        withDeleted={mayWrite}
        rowTone={tone}
        empty={<State icon={Box} title={t('product.none')} text={t('product.none_text')} actions={addButton} />}
      />
      <ImportDialog
        open={importing}
        onClose={() => setImporting(false)}
        title={t('product.import_title')}
        path="/api/products"
        onImported={() => void queries.invalidateQueries({ queryKey: PRODUCTS })}
      />
      <ProductSheet product={opened ?? undefined} readOnly={!mayWrite} onClose={() => void setOpened(null)} />
    </Page>
  );
}

// What is on offer and cannot be sold wants to be seen.
const tone = ({ status, stock }: Product) =>
  status !== 'active' && status !== 'out_of_stock' ? undefined : stock === 0 ? 'bad' : stock < FEW ? 'warn' : undefined;
const productId = (product: Product) => product.id;
const productName = (product: Product) => product.name;
