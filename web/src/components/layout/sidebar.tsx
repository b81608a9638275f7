import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Button } from '@/components/ui/button';
import { usePermission } from '@/lib/auth/me';
import { cn } from '@/lib/cn';
import { Logo } from './logo';
import { PRIMARY, SETTINGS, type Place } from './navigation';

// Only the narrow one has any.
const Tooltip = lazy(async () => ({ default: (await import('@/components/ui/tooltip')).Tooltip }));

interface SidebarProps {
  /** Icons only. */
  narrow?: boolean;
  onToggle?: () => void;
  onNavigate?: () => void;
}

function Item({ place, narrow, onNavigate }: { place: Place; narrow: boolean; onNavigate?: () => void }) {
  const { t } = useTranslation();
  const label = t(`nav.${place.key}`);
  const Icon = place.icon;
  const link = (
    <NavLink
      to={place.to}
      onClick={onNavigate}
      aria-label={narrow ? label : undefined}
      className={({ isActive }) =>
        cn(
          'flex h-10 items-center gap-3 rounded-md px-3 text-sm font-medium transition-colors',
          narrow && 'justify-center px-0',
          isActive ? 'bg-accent text-accent-text' : 'text-muted hover:bg-hover hover:text-text',
        )
      }
    >
      <Icon className="size-5 shrink-0" aria-hidden />
      {!narrow && <span className="truncate">{label}</span>}
    </NavLink>
  );
  return (
    <li>
      {narrow ? (
        <Suspense fallback={link}>
          <Tooltip trigger={link} side="right">
            {label}
          </Tooltip>
        </Suspense>
      ) : (
        link
      )}
    </li>
  );
}

export function Sidebar({ narrow = false, onToggle, onNavigate }: SidebarProps) {
  const { t } = useTranslation();
  const may = usePermission();
  const shown = (places: Place[]) => places.filter(({ permission }) => !permission || may(permission));
  const items = (places: Place[]) => (
    <ul className="flex flex-col gap-1">
      {shown(places).map((place) => (
        <Item key={place.to} place={place} narrow={narrow} onNavigate={onNavigate} />
      ))}
    </ul>
  );
  return (
    <nav aria-label={t('nav.label')} className="flex h-full flex-col">
      <div className={cn('flex h-header shrink-0 items-center px-6', narrow && 'justify-center px-0')}>
        <Logo short={narrow} />
      </div>
      <div className={cn('flex flex-1 quiet-scroll flex-col gap-6 overflow-y-auto px-4 py-4', narrow && 'px-3')}>
        {items(PRIMARY)}
        {shown(SETTINGS).length > 0 && (
          <div>
            <h2 className={cn('mb-2 px-3 text-xs font-medium tracking-normal text-muted', narrow && 'sr-only')}>
              {t('nav.settings_section')}
            </h2>
            {items(SETTINGS)}
          </div>
        )}
      </div>
      {onToggle && (
        <div className={cn('border-t border-line p-3', narrow && 'flex justify-center')}>
          <Button
            look="quiet"
            size={narrow ? 'icon' : 'md'}
            onClick={onToggle}
            aria-label={narrow ? t('nav.expand') : undefined}
            aria-expanded={!narrow}
            className={cn('text-muted', !narrow && 'w-full justify-start px-3')}
          >
            {narrow ? <PanelLeftOpen className="rtl:-scale-x-100" /> : <PanelLeftClose className="rtl:-scale-x-100" />}
            {!narrow && t('nav.collapse')}
          </Button>
        </div>
      )}
    </nav>
  );
}
