import { z } from 'astro/zod';
import * as field from './field.ts';

const portrait = {
  file: field.picture({
    label: 'Picture',
    hint: 'Best square, at least 400 pixels wide. Places and camera data are taken out of it.',
  }),
  alt: field.line({
    label: 'Description for people who cannot see it',
    hint: 'Needed with every picture: who or what it shows.',
    min: 5,
    max: 300,
  }),
  credit: field.optional(field.line({ label: 'Credit', max: 120 })),
  focalPoint: field.optional(
    field.spot({
      label: 'Focal point',
      hint: 'The spot that stays in the middle where the picture is cut square: the face. Click it, or use the arrow keys.',
      spotOn: 'portrait.file',
    }),
  ),
};

/** Who signs a story: a person, or a desk of an organisation that signs as one. */
export const personFields = {
  name: field.line({ label: 'Name', hint: 'As it stands over a story: Maria Silva, or Enforcement desk.', max: 80 }),
  kind: field.choice({
    label: 'Person or desk',
    hint: 'A desk signs stories as one, without names.',
    options: { person: 'Person', desk: 'Desk of an organisation' },
    default: 'person',
  }),
  organisation: field.optional(
    field.reference('organisations', { label: 'Organisation', hint: 'For a desk: whose desk it is.' }),
  ),
  role: field.optional(field.line({ label: 'Role', hint: 'For example: Court reporter.', max: 120 })),
  biography: field.paragraph({
    label: 'Short biography',
    hint: 'Two or three sentences for the page of this person: what they cover, and where they worked.',
    min: 20,
    max: 600,
  }),
  portrait: field.optional(field.group(portrait, { label: 'Portrait' })),
  email: field.optional(
    field.email({ label: 'E-mail for readers', hint: 'Public. Empty: readers write to the newsroom.' }),
  ),
};

export const personSchema = z.strictObject(personFields).superRefine((person, context) => {
  if (person.kind === 'desk' && !person.organisation)
    context.addIssue({
      code: 'custom',
      path: ['kind'],
      message: 'is a desk, so “Organisation” must say whose.',
    });
});

export type Person = z.infer<typeof personSchema>;
export type Portrait = NonNullable<Person['portrait']>;
