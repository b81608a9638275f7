import { expect, it } from 'vitest';
import { format } from './format';

const NOON = '2026-11-24T11:00:00Z';

it('writes money to the last digit, in the language', () => {
  expect(format('it', 'EUR', 'Europe/Rome').money('1234567890123.45')).toBe('1.234.567.890.123,45\u00a0€');
  expect(format('en', 'JPY', 'Asia/Tokyo').money('1500')).toBe('¥1,500');
});

it("writes times in the shop's zone", () => {
  expect(format('it', 'EUR', 'Europe/Rome').time(NOON)).toBe('12:00');
});

it('says how long ago something was, and after a week when', () => {
  const english = format('en', 'EUR', 'UTC');
  expect(english.relative('2026-11-24T10:57:00Z', new Date(NOON))).toBe('3 minutes ago');
  expect(english.relative('2026-11-22T11:00:00Z', new Date(NOON))).toBe('2 days ago');
  expect(english.relative('2026-10-01T11:00:00Z', new Date(NOON))).toBe(english.date('2026-10-01T11:00:00Z'));
});
