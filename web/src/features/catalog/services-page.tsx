import { Wrench } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { State } from '@/components/states/state';
import type { Service } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { shelfColumns } from './components/shelf-columns';
import { ShelfPage } from './components/shelf-page';
import { price } from './schema';
import { listServices, useSaveShelf } from './shelves';

const SOURCE = { kind: 'server', key: ['services'], list: listServices, path: '/api/services' } as const;

export function ServicesPage() {
  const { t } = useTranslation(['catalog', 'common']);
  const mayWrite = usePermission()('catalog:write');
  const { mutateAsync: save } = useSaveShelf('services');
  const columns = useMemo(
    () =>
      shelfColumns<Service>({ t, mayWrite, change: ({ id }, body) => save({ id, body }) }, [
        {
          id: 'base_price',
          header: t('fields.base_price'),
          kind: 'money',
          width: 120,
          filterable: true,
          edit: {
            input: 'decimal',
            schema: price,
            when: (service) => mayWrite && !service.deleted_at,
            save: ({ id }, base_price) => save({ id, body: { base_price } }),
          },
        },
      ]),
    [t, mayWrite, save],
  );
  return (
    <ShelfPage kind="services">
      {({ open, actions, addButton }) => (
        <DataTable<Service>
          id="services"
          label={t('nav.services', { ns: 'common' })}
          columns={columns}
          source={SOURCE}
          rowId={({ id }) => id}
          rowName={({ name }) => name}
          defaultSort="name"
          onOpen={open}
          rowActions={actions}
          withDeleted={mayWrite}
          empty={<State icon={Wrench} title={t('services.none')} text={t('services.none_text')} actions={addButton} />}
        />
      )}
    </ShelfPage>
  );
}
