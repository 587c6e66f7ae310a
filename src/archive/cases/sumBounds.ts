import type { DollarRange } from './sums.ts';

/** Bounds that a reader can choose for the sum of a case, in dollars. */
export const SUM_BOUNDS = ['1000000', '10000000', '100000000', '1000000000', '10000000000'];

/** Whether a sum reaches a bound. Of a range the lower end counts: it is at least that. */
export const isSumOfAtLeast = (sum: Pick<DollarRange, 'lower'> | null, bound: string): boolean =>
  sum !== null && sum.lower >= Number(bound);

const short = new Intl.NumberFormat('en-GB');

/** `$100 million` */
export const sumBoundName = (bound: string): string =>
  Number(bound) >= 1e9
    ? `$${short.format(Number(bound) / 1e9)} billion`
    : `$${short.format(Number(bound) / 1e6)} million`;
