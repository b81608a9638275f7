import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '@/lib/auth/me';
import { format, type Format } from './format';

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const workspace = useWorkspace();
  const currency = workspace?.currency ?? 'EUR';
  const timeZone = workspace?.time_zone ?? 'UTC';
  return useMemo(() => format(i18n.language, currency, timeZone), [i18n.language, currency, timeZone]);
}
