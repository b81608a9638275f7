import { expect, it } from 'vitest';
import { differences } from './difference';

it('puts what was beside what became of it, and leaves out what stayed', () => {
  const before = { name: 'Torrone', price: 8.9, tags: ['sweet'], active: true } as never;
  const after = { name: 'Torrone morbido', price: 8.9, tags: ['sweet', 'soft'], active: false } as never;
  expect(differences({ before, after })).toEqual([
    { field: 'name', before: 'Torrone', after: 'Torrone morbido' },
    { field: 'tags', before: 'sweet', after: 'sweet, soft' },
    { field: 'active', before: 'true', after: 'false' },
  ]);
});

it('tells what came from nothing and what went to nothing', () => {
  expect(differences({ before: { note: 'old' }, after: { note: null, place: { city: 'Torino' } } })).toEqual([
    { field: 'note', before: 'old', after: undefined },
    { field: 'place', before: undefined, after: '{\n  "city": "Torino"\n}' },
  ]);
});
