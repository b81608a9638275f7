import {
  BookOpen,
  Contrast,
  Keyboard,
  Languages,
  LogOut,
  Monitor,
  Moon,
  Smartphone,
  Sun,
  UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import { THEMES, useTheme } from '@/hooks/use-theme';
import { changeLanguage, LANGUAGES, type LanguageCode } from '@/i18n';
import { useMe } from '@/lib/auth/me';
import { facts } from '@/lib/facts';
import { session } from '@/lib/auth/session';
import { openShortcuts } from './shortcuts';

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor };

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { data: me } = useMe();
  const { theme, setTheme, highContrast, setHighContrast } = useTheme();
  const name = [me?.first_name, me?.last_name].filter(Boolean).join(' ') || (me?.email ?? '');
  const codes = Object.keys(LANGUAGES) as LanguageCode[];
  return (
    <Menu
      heading={
        <span className="flex flex-col">
          <span className="font-medium">{name}</span>
          {name !== me?.email && <span className="text-xs text-soft">{me?.email}</span>}
        </span>
      }
      trigger={
        <button type="button" className="rounded-full">
          <span className="sr-only">{t('user.menu')}</span>
          <Avatar name={name} className="size-9" />
        </button>
      }
      entries={[
        { label: t('user.profile'), icon: UserRound, to: '/profile' },
        { label: t('user.shortcuts'), icon: Keyboard, keys: '?', act: openShortcuts },
        { label: t('user.docs'), icon: BookOpen, act: () => window.open('/docs', '_blank', 'noopener') },
        ...(facts.emulator
          ? [{ label: t('user.phone'), icon: Smartphone, act: () => window.open('/emulator', '_blank', 'noopener') }]
          : []),
        null,
        ...THEMES.map((one) => ({
          label: t(`theme.${one}`),
          icon: THEME_ICONS[one],
          checked: one === theme,
          act: () => setTheme(one),
        })),
        {
          label: t('theme.contrast'),
          icon: Contrast,
          checked: highContrast,
          act: () => setHighContrast(!highContrast),
        },
        null,
        ...codes.map((code) => ({
          label: <span lang={code}>{LANGUAGES[code]}</span>,
          icon: Languages,
          checked: i18n.language === code,
          act: () => changeLanguage(code),
        })),
        null,
        { label: t('user.sign_out'), icon: LogOut, act: () => void session.signOut() },
      ]}
    />
  );
}
