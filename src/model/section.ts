import { z } from 'astro/zod';
import * as field from './field.ts';

/** A part of the paper. Each story stands in exactly one. */
export const sectionFields = {
  name: field.line({ label: 'Name', hint: 'One or two words: it stands in the navigation.', max: 40 }),
  description: field.paragraph({
    label: 'Description',
    hint: 'Shown on the section’s page and in its feed.',
    min: 20,
    max: 300,
  }),
  order: field.whole({ label: 'Place in the navigation', hint: '1 comes first.', min: 1, max: 99, default: 50 }),
};

export const sectionSchema = z.strictObject(sectionFields);
export type Section = z.infer<typeof sectionSchema>;
