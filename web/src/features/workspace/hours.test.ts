import { expect, it } from 'vitest';
import { inWords, USUAL } from './hours';

it('writes days alike together', () => {
  expect(inWords(USUAL, 'en', 'closed')).toBe('Monday – Friday: 9:00 – 18:00\nSaturday: 9:00 – 13:00\nSunday: closed');
  expect(inWords(USUAL, 'it', 'chiuso')).toContain('Lunedì – venerdì: 9:00 – 18:00');
});

it('writes one line for a week of days alike', () => {
  const always = USUAL.map(() => ({ open: true, from: '10:30', to: '22:00' }));
  expect(inWords(always, 'en', 'closed')).toBe('Monday – Sunday: 10:30 – 22:00');
});
