import { z } from 'astro/zod';
import * as field from './field.ts';

/** What a story is about, across sections. */
export const topicFields = {
  name: field.line({ label: 'Name', hint: 'Short, as a reader would look for it: Asset recovery.', max: 60 }),
  description: field.paragraph({ label: 'Description', hint: 'Shown on the topic’s page.', min: 20, max: 400 }),
};

export const topicSchema = z.strictObject(topicFields);
export type Topic = z.infer<typeof topicSchema>;
