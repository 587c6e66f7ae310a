import type { Amount, Assets } from '../../model/caseAssets.ts';
import { dollarRange, type DollarRange } from './sums.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const coins = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 8 });
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const NAMES: [size: number, name: string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** `$3.6 billion`, `$24.28 million`, `$110,000`. */
export function printDollars(usd: number): string {
  for (const [size, name] of NAMES) if (usd >= size) return `$${short.format(usd / size)} ${name}`;
  return `$${whole.format(usd)}`;
}

/** `$3.6 billion`, `$1 million to $2 million`, `at least $3.6 billion`, `up to $5 million`. */
export function printRange({ lower, upper, isOpen }: DollarRange): string {
  if (lower === 0 && upper > 0) return `up to ${printDollars(upper)}`;
  const range = lower === upper ? printDollars(lower) : `${printDollars(lower)} to ${printDollars(upper)}`;
  return isOpen ? `at least ${range}` : range;
}

const BEFORE: Record<Assets['precision'], string> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'up to ',
};

/** The dollars of a sum as its source has them: `about $3.6 billion`; null without dollars. */
export function printSum(assets: Assets): string | null {
  const range = dollarRange(assets);
  if (!range) return null;
  return assets.precision === 'about' ? `about ${printRange(range)}` : printRange(range);
}

/** A sum in its own currency or coins: `at least 94,000 BTC`. */
export function printAmount({ unit, amount, upper }: Amount, precision: Assets['precision']): string {
  const range = upper === undefined ? coins.format(amount) : `${coins.format(amount)} to ${coins.format(upper)}`;
  return `${BEFORE[precision]}${range} ${unit}`;
}
