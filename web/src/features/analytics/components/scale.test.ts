import { describe, expect, it } from 'vitest';
import { evenly, scale } from './scale';

describe('an axis', () => {
  it.each([
    [100, false, [0, 25, 50, 75, 100]],
    [37.5, false, [0, 10, 20, 30, 40]],
    [1234, false, [0, 500, 1000, 1500]],
    [0.35, false, [0, 0.1, 0.2, 0.30000000000000004, 0.4]],
    [3, true, [0, 1, 2, 3]],
    [7, true, [0, 2, 4, 6, 8]],
    [0, true, [0, 1]],
  ])('goes to %d in round steps', (most, whole, figures) => expect(scale(most, whole)).toEqual(figures));

  it('names some days of many', () => {
    expect(evenly(30, 5)).toEqual([0, 6, 12, 18, 24]);
    expect(evenly(3, 5)).toEqual([0, 1, 2]);
  });
});
