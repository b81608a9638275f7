import { Menu as MenuIcon, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { openPalette } from './command-palette';

// What opens something comes a moment after the page: it is a fifth of all script.
const Notifications = lazy(async () => ({ default: (await import('./notifications')).Notifications }));
const SettingsMenu = lazy(async () => ({ default: (await import('./settings-menu')).SettingsMenu }));
const UserMenu = lazy(async () => ({ default: (await import('./user-menu')).UserMenu }));
const WorkspaceSwitcher = lazy(async () => ({ default: (await import('./workspace-switcher')).WorkspaceSwitcher }));

export function Header({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const { t } = useTranslation();
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
        <Suspense fallback={<span className="block h-12" />}>
          <WorkspaceSwitcher />
        </Suspense>
      </div>
      <Button className="hidden w-56 justify-start text-soft md:inline-flex" onClick={openPalette}>
        <Search />
        <span className="flex-1 text-start font-normal">{t('palette.open')}</span>
        <Kbd keys="mod+k" />
      </Button>
      <Button look="quiet" size="icon" className="md:hidden" aria-label={t('palette.open')} onClick={openPalette}>
        <Search className="size-5!" />
      </Button>
      <Suspense fallback={<span className="h-10 w-34" />}>
        <Notifications />
        <SettingsMenu />
        <UserMenu />
      </Suspense>
    </header>
  );
}
