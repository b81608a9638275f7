import { Menu as MenuIcon, Search, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Menu } from '@/components/ui/menu';
import { usePermission } from '@/lib/auth/me';
import { openPalette } from './command-palette';
import { SETTINGS_MENU } from './navigation';
import { Notifications } from './notifications';
import { UserMenu } from './user-menu';
import { WorkspaceSwitcher } from './workspace-switcher';

export function Header({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const { t } = useTranslation();
  const may = usePermission();
  const settings = SETTINGS_MENU.filter(({ permission }) => !permission || may(permission));
  return (
    <header className="fixed inset-x-0 top-0 z-40 flex h-header items-center gap-2 border-b border-line bg-background px-4 lg:ps-[calc(var(--sidebar)+1rem)] lg:pe-8">
      <Button
        look="quiet"
        size="icon"
        aria-label={t('nav.open')}
        className="-ms-2 lg:hidden"
        onClick={onOpenNavigation}
      >
        <MenuIcon className="size-5!" />
      </Button>
      <div className="min-w-0 flex-1">
        <WorkspaceSwitcher />
      </div>
      <Button className="hidden w-56 justify-start text-soft md:inline-flex" onClick={openPalette}>
        <Search />
        <span className="flex-1 text-start font-normal">{t('palette.open')}</span>
        <Kbd keys="mod+k" />
      </Button>
      <Button look="quiet" size="icon" className="md:hidden" aria-label={t('palette.open')} onClick={openPalette}>
        <Search className="size-5!" />
      </Button>
      <Notifications />
      {settings.length > 0 && (
        <Menu
          trigger={
            <Button look="quiet" size="icon" aria-label={t('nav.settings')}>
              <Settings className="size-5!" />
            </Button>
          }
          entries={settings.map(({ key, icon, to }) => ({ label: t(`nav.${key}`), icon, to }))}
        />
      )}
      <UserMenu />
    </header>
  );
}
