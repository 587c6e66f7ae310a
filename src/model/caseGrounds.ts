import * as field from './field.ts';
import type { RoughDay } from './roughDay.ts';
import type { Source } from './source.ts';

/** The field by which something in a case names the source that says it. */
export const caseSource = (words: { label?: string } = {}) =>
  field.sourceMark({ label: 'Source', hint: 'The short name of a source below.', of: 'case', ...words });

const asOf = () =>
  field.optional(
    field.roughDay({
      label: 'As of',
      hint: 'Since when, or when it was so: 2024-11-14, 2024-11 or 2024. Empty: the date of the source.',
    }),
  );

/** What an assertion that is no event rests on: that an agency acts, a law applies, a country is concerned. */
export const grounds = {
  source: caseSource(),
  date: asOf(),
  unsure: field.optional(
    field.paragraph({
      label: 'What is not sure',
      hint: 'Empty: the source says it. Readers see this: No page that was read names it.',
      min: 10,
      max: 240,
    }),
  ),
};

/** The same for what a party is, which its first step says as a rule. */
export const partyGrounds = {
  source: field.optional(
    field.sourceMark({
      label: 'Source of what it is',
      hint: 'Empty: the source of its first step says it.',
      of: 'case',
    }),
  ),
  date: asOf(),
};

/** An assertion with its source and its own date, where it has one. */
export interface Grounded {
  source: string;
  date?: RoughDay | undefined;
  /** What is not certain about it, and why. */
  unsure?: string | undefined;
}

/**
 * The day for which a case says that something is so: its own date, else that of its source.
 * @returns undefined when neither has one, which the rules of a case refuse
 */
export const groundsDate = ({ source, date }: Grounded, sources: readonly Source[]): RoughDay | undefined =>
  date ?? sources.find(({ key }) => key === source)?.date;

interface PartyWithSteps {
  source?: string | undefined;
  date?: RoughDay | undefined;
  charges: { stages: { source: string; date: RoughDay }[] }[];
}

/**
 * What the role of a party rests on: the source that it names, else its first step, which says of whom it tells.
 * @returns undefined for a party without a step
 */
export function groundsOfParty({ source, date, charges }: PartyWithSteps): Grounded | undefined {
  if (source !== undefined) return { source, date };
  const [first] = charges.flatMap(({ stages }) => stages);
  return first && { source: first.source, date: date ?? first.date };
}
