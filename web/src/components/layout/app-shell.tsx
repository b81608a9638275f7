import { lazy, Suspense, useMemo, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';
import { OfflineBar } from '@/components/states/offline-bar';
import { useEver } from '@/hooks/use-ever';
import { useShortcut } from '@/hooks/use-shortcut';
import { usePermission } from '@/lib/auth/me';
import { CommandPalette } from './command-palette';
import { useCommands } from './commands';
import { Header } from './header';
import { PRIMARY, SETTINGS, SETTINGS_MENU, type Place } from './navigation';
import { Shortcuts } from './shortcuts';
import { Sidebar } from './sidebar';

const Drawer = lazy(async () => ({ default: (await import('@/components/ui/dialog')).Drawer }));
const KEY = 'shopme.sidebar';

function Keys({ place }: { place: Place }) {
  const navigate = useNavigate();
  useShortcut(place.keys ?? '', () => void navigate(place.to), place.keys !== undefined);
  return null;
}

/** What stands around every page of who is signed in. */
export function AppShell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = usePermission();
  const [narrow, setNarrow] = useState(() => localStorage.getItem(KEY) === 'narrow');
  const [drawer, setDrawer] = useState(false);
  const drawerWanted = useEver(drawer);
  const places = useMemo(() => {
    const all = [...PRIMARY, ...SETTINGS, ...SETTINGS_MENU];
    return all.filter(
      ({ to, permission }, index) =>
        (!permission || may(permission)) && all.findIndex((other) => other.to === to) === index,
    );
  }, [may]);
  useCommands(
    useMemo(
      () =>
        places.map(({ key, to, icon, keys }) => ({
          id: to,
          label: t(`nav.${key}`),
          group: t('palette.places'),
          icon,
          keys,
          run: () => void navigate(to),
        })),
      [places, t, navigate],
    ),
  );
  const toggle = () => {
    localStorage.setItem(KEY, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  const width = { '--sidebar': narrow ? '72px' : '280px' } as CSSProperties;
  return (
    <div style={width} className="min-h-dvh">
      <a
        href="#content"
        className="sr-only z-70 rounded-md bg-accent px-4 py-2 text-accent-text focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
      >
        {t('skip')}
      </a>
      {places.map((place) => (
        <Keys key={place.to} place={place} />
      ))}
      <Header onOpenNavigation={() => setDrawer(true)} />
      <aside className="fixed inset-y-0 start-0 z-50 hidden w-(--sidebar) border-e border-line bg-sunken lg:block">
        <Sidebar narrow={narrow} onToggle={toggle} />
      </aside>
      <Suspense>
        {drawerWanted && (
          <Drawer open={drawer} onClose={() => setDrawer(false)} title={t('nav.label')}>
            <Sidebar onNavigate={() => setDrawer(false)} />
          </Drawer>
        )}
      </Suspense>
      <main id="content" tabIndex={-1} className="pt-header outline-none lg:ps-(--sidebar)">
        <OfflineBar />
        <Outlet />
      </main>
      <CommandPalette />
      <Shortcuts />
    </div>
  );
}
