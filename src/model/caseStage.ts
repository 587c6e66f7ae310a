import * as field from './field.ts';
import { STAGE_LABELS } from './stageKinds.ts';

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
};
