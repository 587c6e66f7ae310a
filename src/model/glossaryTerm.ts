import { z } from 'astro/zod';
import * as field from './field.ts';

const termSource = {
  title: field.line({ label: 'Title', max: 300 }),
  publisher: field.line({
    label: 'Publisher',
    hint: 'Who put it out: a regulator, a court, a standards body.',
    max: 120,
  }),
  url: field.webAddress({ label: 'Address' }),
};

/** A word of the trade, explained once. Stories open the explanation in place. */
export const glossaryTermFields = {
  term: field.line({ label: 'Term', hint: 'As a dictionary would list it: mixer, plea agreement.', max: 60 }),
  definition: field.paragraph({
    label: 'Definition',
    hint: 'One to three sentences that somebody who never heard the word understands. It opens inside stories.',
    min: 30,
    max: 420,
  }),
  alsoKnownAs: field.optional(
    field.list(field.line({ label: 'Other name', max: 60 }), {
      label: 'Also known as',
      hint: 'Other words for the same thing, and what an abbreviation stands for.',
      max: 6,
    }),
  ),
  seeAlso: field.optional(
    field.references('glossary', { label: 'See also', hint: 'Terms that help with it.', max: 6 }),
  ),
  sources: field.optional(
    field.listOf(termSource, {
      label: 'Sources',
      hint: 'Where the definition rests on a law or a standard: where that stands.',
      max: 6,
      summary: 'title',
    }),
  ),
};

export const glossaryTermSchema = z.strictObject(glossaryTermFields);
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
