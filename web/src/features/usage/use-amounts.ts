import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Months and what models cost: fractions of a cent count. */
export function useAmounts() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const dollars = new Intl.NumberFormat(i18n.language, {
      style: 'currency',
      currency: 'USD',
      minimumFractionDigits: 2,
      maximumFractionDigits: 4,
    });
    const long = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(i18n.language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
    const day = (month: string) => new Date(`${month}-01T00:00:00Z`);
    return {
      dollars: (value: number) => dollars.format(value),
      month: (month: string) => long.format(day(month)),
      shortMonth: (month: string) => short.format(day(month)),
    };
  }, [i18n.language]);
}
