import * as field from './field.ts';
import { STAGE_LABELS } from './stageKinds.ts';

/** What of a step is not sure. */
export const UNSURE_OF = {
  step: 'That it happened so',
  date: 'The date',
  day: 'The day alone; month and year are sure',
  figure: 'A sum, a number or a length of time',
};
export type UnsureOf = keyof typeof UNSURE_OF;

/** How it stands in the form: a step, its day, and where that stands. */
export const stage = {
  kind: field.choice({ label: 'Step', options: STAGE_LABELS }),
  date: field.roughDay({ label: 'Date', hint: 'As far as it is known: 2024-11-14, 2024-11 or 2024.' }),
  text: field.paragraph({
    label: 'What happened',
    hint: 'One plain sentence with what matters: the count, the years, the sum.',
    min: 10,
    max: 320,
  }),
  source: field.sourceMark({ label: 'Source', hint: 'The short name of a source below.', of: 'case' }),
  unsure: field.optional(
    field.paragraph({
      label: 'What is not sure',
      hint: 'Empty: it is sure. Readers see this: The exact day was not seen.',
      min: 10,
      max: 240,
    }),
  ),
  unsureOf: field.optional(
    field.choice({
      label: 'What that is about',
      hint: 'Empty: the step as a whole. “Where it stands” then says so behind the date.',
      options: UNSURE_OF,
    }),
  ),
};
