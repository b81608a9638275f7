import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The currencies there are, in the person's language. */
export function useCurrencies() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value)}` }));
  }, [i18n.language]);
}

/** The time zones there are, each with what it is from UTC today. */
export function useTimeZones(also: string) {
  return useMemo(() => {
    const now = new Date();
    const offset = (timeZone: string) =>
      new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
        .formatToParts(now)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const all = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', also]);
    return [...all].sort().map((value) => ({ value, label: `${value.replaceAll('_', ' ')} (${offset(value)})` }));
  }, [also]);
}

/** Languages by their codes, in the person's language. */
export function useLanguageNames() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
    return (code: string) => names.of(code) ?? code;
  }, [i18n.language]);
}

/** The languages that shops are asked for; any other of ISO 639 can be added by its code. */
export const COMMON_LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh zu'.split(
    ' ',
  );
/** Those that the built-in assistant speaks. */
export const BUILT_IN = ['en', 'it', 'es', 'pt'];
