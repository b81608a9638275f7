import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { usePermission } from '@/lib/auth/me';
import { SETTINGS_MENU } from './navigation';

export function SettingsMenu() {
  const { t } = useTranslation();
  const may = usePermission();
  const settings = SETTINGS_MENU.filter(({ permission }) => !permission || may(permission));
  if (settings.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button look="quiet" size="icon" aria-label={t('nav.settings')}>
          <Settings className="size-5!" />
        </Button>
      }
      entries={settings.map(({ key, icon, to }) => ({ label: t(`nav.${key}`), icon, to }))}
    />
  );
}
