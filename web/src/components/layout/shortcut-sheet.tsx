import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useKnownCommands } from './commands';

/** In every table. */
const TABLE_KEYS = [
  '/',
  '↑ ↓ ← →',
  'Enter',
  'Space',
  'Shift+Space',
  'Escape',
  'Alt+↓',
  'Alt+←',
  'Alt+Shift+→',
] as const;

/** All keys that do something; loaded when it is opened first. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const commands = useKnownCommands().filter(({ keys }) => keys);
  const rows = [
    { label: t('palette.title'), keys: 'mod+k' },
    { label: t('user.shortcuts'), keys: '?' },
    ...commands.map(({ label, keys }) => ({ label, keys: keys ?? '' })),
  ];
  return (
    <Dialog open={open} onClose={onClose} title={t('user.shortcuts')} className="max-w-2xl">
      <div className="grid gap-8 sm:grid-cols-2">
        <Group title={t('shortcuts.everywhere')} rows={rows} />
        <Group
          title={t('shortcuts.in_tables')}
          rows={TABLE_KEYS.map((keys, index) => ({ label: t(`shortcuts.table_${index}`), keys }))}
        />
      </div>
    </Dialog>
  );
}

function Group({ title, rows }: { title: string; rows: { label: string; keys: string }[] }) {
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold">{title}</h3>
      <dl className="flex flex-col gap-2 text-sm">
        {rows.map(({ label, keys }) => (
          <div key={label} className="flex items-center justify-between gap-4">
            <dt className="text-muted">{label}</dt>
            <dd className="flex gap-1">
              {keys.split(' ').map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
