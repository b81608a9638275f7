const locale = navigator.language;
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const whole = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });

/** An exact decimal in text, as money. */
export const money = (amount, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);

const midnight = (time) => new Date(time).setHours(0, 0, 0, 0);
const daysAgo = (time) => Math.round((midnight(Date.now()) - midnight(time)) / 86_400_000);

/** Short: the time today, the weekday this week, else the date. */
export function when(iso) {
  const time = new Date(iso);
  const days = daysAgo(time);
  if (days === 0) return clock.format(time);
  if (days > 0 && days < 7) return weekday.format(time);
  return date.format(time);
}

export const atLength = (iso) => whole.format(new Date(iso));
export const time = (iso) => clock.format(new Date(iso));

export function dayName(iso) {
  const days = daysAgo(new Date(iso));
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return day.format(new Date(iso));
}

// Country codes have one, two or three digits (ITU-T E.164, list of 2016).
const COUNTRY = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{2,4})(\d{3})(\d+)$/;

/** `+393335550101` as one reads it. */
export const phone = (number) => number.replace(COUNTRY, '+$1 $2 $3 $4');

export const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** Up to two initials. */
export const initials = (name) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0].toLocaleUpperCase())
    .join('') || '?';

/** One of six colours, always the same for the same id. */
export const tint = (id) => (Number.parseInt(id.slice(-6), 16) || 0) % 6;
