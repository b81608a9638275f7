import { Columns3, Rows2, Rows3, Scroll, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import type { Column } from './types';
import type { TablePreferences } from './use-table-preferences';

interface ViewOptionsProps<Row> {
  columns: readonly Column<Row>[];
  preferences: TablePreferences;
  onChange: (next: Partial<TablePreferences>) => void;
  onReset: () => void;
}

/** Which columns are shown, and how. */
export function ViewOptions<Row>({ columns, preferences, onChange, onReset }: ViewOptionsProps<Row>) {
  const { t } = useTranslation('table');
  const { visible, dense, endless, order } = preferences;
  const ordered = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return (
    <Menu
      trigger={
        <Button aria-label={t('view.open')}>
          <Columns3 />
          <span className="hidden sm:inline">{t('view.columns')}</span>
        </Button>
      }
      entries={[
        ...ordered
          .filter(({ primary }) => !primary)
          .map(({ id, header }) => ({
            label: header,
            checked: visible[id] ?? true,
            act: () => onChange({ visible: { ...visible, [id]: !(visible[id] ?? true) } }),
          })),
        null,
        { label: t('view.dense'), icon: dense ? Rows3 : Rows2, checked: dense, act: () => onChange({ dense: !dense }) },
        { label: t('view.endless'), icon: Scroll, checked: endless, act: () => onChange({ endless: !endless }) },
        null,
        { label: t('view.reset'), icon: Settings2, act: onReset },
      ]}
    />
  );
}
