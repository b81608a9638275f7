import { expect, it } from 'vitest';
import { diff } from './diff';
import { parts, unknownIn } from './variables';

const written = (before: string, after: string) =>
  diff(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('');

it('tells what was written instead of what', () => {
  expect(written('Be kind.\nSell coffee.', 'Be kind.\nSell good tea.')).toBe('Be kind.\nSell [-coffee-][+good tea+].');
  expect(written('a b', 'a b')).toBe('a b');
  expect(written('', 'new')).toBe('[+new+]');
});

it('gives both texts back whole', () => {
  const [before, after] = ['One two\n\nthree, four.', 'Two one\nthree – four!'];
  const all = diff(before, after);
  expect(
    all
      .filter(({ kind }) => kind !== 'new')
      .map(({ text }) => text)
      .join(''),
  ).toBe(before);
  expect(
    all
      .filter(({ kind }) => kind !== 'gone')
      .map(({ text }) => text)
      .join(''),
  ).toBe(after);
});

it('does not keep anybody waiting', () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, index) => word + index).join(' ');
  const from = performance.now();
  expect(diff(long('a'), long('b')).length).toBeGreaterThan(0);
  expect(performance.now() - from).toBeLessThan(2000);
});

it('knows variables from those that are none', () => {
  const text = 'Hello {{client_name}}, this is {{ shop }} and {{shop}}.';
  expect(
    parts(text, ['client_name'])
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(unknownIn(text, ['client_name'])).toEqual(['shop']);
});
