import { z } from 'astro/zod';
import * as field from './field.ts';

/** Stories that belong together and are read one after another, in the order in which they came out. */
export const seriesFields = {
  name: field.line({ label: 'Name', hint: 'What readers see over each part: The Silk Road trials.', max: 80 }),
  description: field.paragraph({
    label: 'Description',
    hint: 'What the series follows, in a sentence or two. It stands on the page of the series.',
    min: 20,
    max: 400,
  }),
};

export const seriesSchema = z.strictObject(seriesFields);
export type Series = z.infer<typeof seriesSchema>;
