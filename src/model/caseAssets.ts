import type { z } from 'astro/zod';
import * as field from './field.ts';

/** What has become of money in a case. Sums of two stages are never added: it may be the same money. */
export const ASSET_STAGES = {
  handled: 'Passed through',
  stolen: 'Stolen or raised by fraud',
  laundered: 'Laundered',
  frozen: 'Frozen',
  seized: 'Seized',
  forfeited: 'Forfeited',
  penalty: 'Fined or agreed to pay',
  returned: 'Returned to victims',
};
export type AssetStage = keyof typeof ASSET_STAGES;

/** How a sum is to be read. Of a range, both ends are given. */
export const PRECISIONS = {
  exact: 'Exactly',
  about: 'About',
  'at-least': 'At least, or more than',
  'at-most': 'At most, or up to',
};
export type Precision = keyof typeof PRECISIONS;

const amount = {
  unit: field.unit({ label: 'Currency or coin', hint: 'EUR, GBP, BTC, ETH, USDT.' }),
  amount: field.sum({ label: 'Sum', hint: 'Of a range, the lower end.' }),
  upper: field.optional(field.sum({ label: 'Upper end of a range' })),
};

/** Money in a case, at one stage and at one time. */
export const assets = {
  stage: field.choice({ label: 'Stage', options: ASSET_STAGES }),
  what: field.line({ label: 'What it is', hint: 'Bitcoin taken from the servers of the market.', min: 3, max: 160 }),
  date: field.roughDay({ label: 'Date', hint: 'When it happened, and whose value the dollars are.' }),
  precision: field.choice({ label: 'The sum is', options: PRECISIONS, default: 'exact' }),
  usd: field.optional(
    field.sum({
      label: 'In US dollars then',
      hint: 'As the source states it for that date. Of a range, the lower end.',
    }),
  ),
  usdUpper: field.optional(field.sum({ label: 'Upper end, in US dollars' })),
  amounts: field.optional(
    field.listOf(amount, {
      label: 'In its own currency or coins',
      hint: 'As the authority counted it.',
      max: 8,
      summary: 'unit',
    }),
  ),
  basis: field.paragraph({
    label: 'What is counted',
    hint: 'What the sum is and is not: value when seized, turnover and no seizure, part of a larger order.',
    min: 10,
    max: 320,
  }),
  overlaps: field.optional(
    field.yesNo({
      label: 'Part of another sum',
      hint: 'On: it is also in another sum of the same stage, here or in another case, and is left out of totals.',
      default: false,
    }),
  ),
  source: field.sourceMark({ label: 'Source', hint: 'The short name of a source below.', of: 'case' }),
  unsure: field.optional(field.paragraph({ label: 'What is not sure', min: 10, max: 240 })),
};

export type Assets = z.infer<z.ZodObject<typeof assets>>;
export type Amount = NonNullable<Assets['amounts']>[number];

/** What is wrong with a sum, by the field that must change. */
export function sumProblems(one: Assets): [path: (string | number)[], message: string][] {
  const problems: [(string | number)[], string][] = [];
  if (one.usd === undefined && !one.amounts?.length)
    problems.push([['usd'], 'must hold a sum, or “In its own currency or coins” must.']);
  if (one.usdUpper !== undefined && (one.usd === undefined || one.usdUpper <= one.usd))
    problems.push([['usdUpper'], 'must be more than the lower end, which “In US dollars then” holds.']);
  one.amounts?.forEach(({ amount, upper }, index) => {
    if (upper !== undefined && upper <= amount)
      problems.push([['amounts', index, 'upper'], 'must be more than the lower end.']);
  });
  return problems;
}
