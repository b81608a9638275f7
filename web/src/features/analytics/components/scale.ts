const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round figures from nought to at least `most`, for an axis.
 *
 * @param whole halves are none: of what is counted
 */
export function scale(most: number, whole: boolean, about = 4): number[] {
  const rough = Math.max(most, whole ? about : 0.01) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fits = STEPS.map((step) => step * power).filter((step) => !whole || Number.isInteger(step));
  const step = fits.find((one) => one >= rough * 0.999) ?? power * 10;
  return Array.from({ length: Math.max(Math.ceil(most / step - 1e-9), 1) + 1 }, (_, index) => index * step);
}

/** About `count` of `length` places, evenly; the first is among them. */
export function evenly(length: number, count: number): number[] {
  const step = Math.max(Math.ceil(length / count), 1);
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}
