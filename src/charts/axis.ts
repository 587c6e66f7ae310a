/** More steps than these would run into each other on a telephone. */
const MOST_STEPS = 4;

/**
 * Round numbers from 0 to at most `most` in even steps of 1, 2 or 5 times a power of ten.
 * @param isWhole whether there is nothing between 1 and 2, as with cases
 */
export function axisSteps(most: number, isWhole = false): number[] {
  if (!(most > 0)) return [0];
  const power = 10 ** Math.floor(Math.log10(most));
  const steps = [0.1, 0.2, 0.5, 1, 2, 5].map((factor) => factor * power).filter((step) => !isWhole || step >= 1);
  const step = steps.find((one) => most / one <= MOST_STEPS) ?? power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step);
}
