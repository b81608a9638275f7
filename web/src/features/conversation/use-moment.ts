import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '@/lib/auth/me';

const DAY = 86_400_000;

/** Days and moments as a chat tells them, in the shop's time zone. */
function moments(language: string, timeZone: string) {
  const key = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short' });
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: 'short' });
  const short = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short' });
  const long = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const dayOf = (at: string | Date) => key.format(new Date(at));
  const daysAgo = (at: string) => Math.round((Date.parse(dayOf(new Date())) - Date.parse(dayOf(at))) / DAY);
  return {
    dayOf,
    time: (at: string) => time.format(new Date(at)),
    /** 14:05 of today, else the weekday, else the day. */
    moment: (at: string) => {
      const ago = daysAgo(at);
      if (ago <= 0) return time.format(new Date(at));
      return (ago < 7 ? weekday : short).format(new Date(at));
    },
    /** "today", "yesterday", or the day in full. */
    day: (at: string) => {
      const ago = daysAgo(at);
      return ago < 2 ? relative.format(-ago, 'day') : long.format(new Date(at));
    },
  };
}

export function useMoments() {
  const { i18n } = useTranslation();
  const timeZone = useWorkspace()?.time_zone ?? 'UTC';
  return useMemo(() => moments(i18n.language, timeZone), [i18n.language, timeZone]);
}

export const useMoment = () => useMoments().moment;
