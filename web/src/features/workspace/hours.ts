/** When a shop is open on a day: from and to, as `09:00`. Nothing: it is closed. */
export interface Day {
  open: boolean;
  from: string;
  to: string;
}

/** Monday first. */
export type Week = readonly Day[];

export const USUAL: Week = [
  ...Array.from({ length: 5 }, () => ({ open: true, from: '09:00', to: '18:00' })),
  { open: true, from: '09:00', to: '13:00' },
  { open: false, from: '09:00', to: '13:00' },
];

// 2024-01-01 was a Monday.
const monday = (index: number) => new Date(Date.UTC(2024, 0, 1 + index));

export const dayName = (index: number, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(monday(index));

const same = (one: Day, other: Day) =>
  one.open === other.open && (!one.open || (one.from === other.from && one.to === other.to));

/** The week in words, days alike together: `Monday – Friday: 9:00 – 18:00`. */
export function inWords(week: Week, language: string, closed: string): string {
  const lines: string[] = [];
  for (let first = 0; first < week.length;) {
    let last = first;
    while (last + 1 < week.length && same(week[first]!, week[last + 1]!)) last++;
    const names = [dayName(first, language), ...(last > first ? [dayName(last, language)] : [])];
    const { open, from, to } = week[first]!;
    lines.push(`${capital(names.join(' – '), language)}: ${open ? `${hour(from)} – ${hour(to)}` : closed}`);
    first = last + 1;
  }
  return lines.join('\n');
}

const hour = (time: string) => time.replace(/^0(\d)/, '$1');
const capital = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
