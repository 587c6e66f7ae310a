import { z } from 'astro/zod';
import * as field from './field.ts';

/** A standing page (about, privacy), without its body. */
export const pageFields = {
  title: field.line({ label: 'Title', max: 80 }),
  description: field.paragraph({
    label: 'Description',
    hint: 'For search engines and the top of the page.',
    min: 20,
    max: 300,
  }),
  updated: field.optional(field.day({ label: 'Last changed' })),
  inFooter: field.yesNo({ label: 'Link at the foot of each page', default: true }),
};

export const pageSchema = z.strictObject(pageFields);
export type StandingPage = z.infer<typeof pageSchema>;
