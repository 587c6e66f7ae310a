import { z } from 'astro/zod';
import { COUNTRIES } from './countries.ts';
import * as field from './field.ts';

export const ORGANISATION_KINDS = {
  police: 'Police or investigators',
  prosecution: 'Prosecutors',
  court: 'Court',
  regulator: 'Regulator or sanctions authority',
  international: 'International body',
  company: 'Company',
  service: 'Service or protocol',
  training: 'Training body',
  newsroom: 'Newsroom',
};

/** An agency, company or service that stories are about, or a newsroom that publishes them. */
export const organisationFields = {
  name: field.line({ label: 'Name', hint: 'The full name: Federal Bureau of Investigation.', max: 120 }),
  shortName: field.optional(field.line({ label: 'Short name', hint: 'As stories print it: FBI.', max: 40 })),
  kind: field.choice({ label: 'Kind', options: ORGANISATION_KINDS }),
  country: field.optional(
    field.choice({ label: 'Country', hint: 'Empty for an international body.', options: COUNTRIES }),
  ),
  website: field.optional(field.webAddress({ label: 'Website', hint: 'Its own home page.' })),
  description: field.paragraph({ label: 'Description', hint: 'What it is, in a sentence or two.', min: 10, max: 400 }),
};

export const organisationSchema = z.strictObject(organisationFields);
export type Organisation = z.infer<typeof organisationSchema>;
