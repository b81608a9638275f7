/** How figures and times are written: in the person's language, the workspace's currency and time zone. */
export interface Format {
  money(amount: string | number, currency?: string): string;
  number(value: number): string;
  date(at: string | Date): string;
  dateTime(at: string | Date): string;
  time(at: string | Date): string;
  /** "3 minutes ago"; after a week the date. */
  relative(at: string | Date, now?: Date): string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function format(language: string, currency: string, timeZone: string): Format {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone });
  const number = new Intl.NumberFormat(language);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    // The text goes to Intl as it is: a decimal of the API never becomes a float.
    money: (amount, of = currency) =>
      new Intl.NumberFormat(language, { style: 'currency', currency: of }).format(
        amount as unknown as Intl.StringNumericLiteral,
      ),
    number: (value) => number.format(value),
    date: (at) => date.format(new Date(at)),
    dateTime: (at) => dateTime.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    relative: (at, now = new Date()) => {
      const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000);
      if (Math.abs(seconds) > 7 * 86_400) return date.format(new Date(at));
      const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
      return relative.format(Math.trunc(seconds / length), unit);
    },
  };
}
