import { describe, expect, it } from 'vitest';
import { filterText, type Group } from './filter';
import { parseFilter } from './parse';

const anyField = () => true;

describe('a filter', () => {
  it.each([
    'price ge 10',
    'name co "caffè nero"',
    'price ge 10 and (status eq active or name sw A)',
    'status in (active, draft) or not (sku pr)',
    'sku pr and sold gt 0',
    'name eq "and"',
    'name eq "a \\"b\\" \\\\ c"',
  ])('is read as it was written: %s', (text) => {
    expect(filterText(parseFilter(text, anyField)!)).toBe(text);
  });

  it('binds and closer than or', () => {
    expect(parseFilter('a eq 1 or b eq 2 and c eq 3', anyField)).toEqual({
      join: 'or',
      parts: [
        { field: 'a', operator: 'eq', values: ['1'] },
        {
          join: 'and',
          parts: [
            { field: 'b', operator: 'eq', values: ['2'] },
            { field: 'c', operator: 'eq', values: ['3'] },
          ],
        },
      ],
    });
  });

  it.each(['price', 'price ge', 'price near 10', '(price ge 10', 'price ge 10 price', 'not (price ge 10)'])(
    'is none if it is not whole: %s',
    (text) => expect(parseFilter(text, anyField)).toBeUndefined(),
  );

  it('is none of a field that the table does not have', () => {
    expect(parseFilter('password eq x', (field) => field === 'name')).toBeUndefined();
  });

  it('leaves out what says nothing yet', () => {
    const group: Group = {
      join: 'and',
      parts: [
        { field: 'name', operator: 'co', values: [''] },
        { join: 'or', parts: [] },
        { field: 'stock', operator: 'lt', values: ['5'] },
      ],
    };
    expect(filterText(group)).toBe('stock lt 5');
  });
});
