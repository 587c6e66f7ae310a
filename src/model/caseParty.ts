import type { z } from 'astro/zod';
import * as field from './field.ts';
import { partyGrounds } from './caseGrounds.ts';
import { stage } from './caseStage.ts';

export const PARTY_ROLES = {
  individual: 'Person',
  company: 'Company',
  service: 'Service',
  protocol: 'Protocol',
  group: 'Group',
};

/** What sort of proceedings a charge or measure belongs to. */
export const CHARGE_KINDS = {
  criminal: 'Criminal charge',
  civil: 'Civil or administrative case',
  sanctions: 'Sanctions',
  measure: 'Police measure',
  statement: 'Public statement of an agency',
};

/** One charge or measure with its own steps: of two counts one may end in a verdict and one in none. */
const charge = {
  what: field.line({
    label: 'Charge or measure',
    hint: 'In plain words: Conspiracy to launder money. Or: Taken offline by police.',
    min: 3,
    max: 160,
  }),
  kind: field.choice({ label: 'Kind', options: CHARGE_KINDS, default: 'criminal' }),
  stages: field.listOf(stage, {
    label: 'Steps',
    hint: 'In the order in which they happened.',
    min: 1,
    max: 30,
    summary: 'kind',
  }),
};

/** Who is accused, sanctioned or shut down. */
export const party = {
  name: field.line({ label: 'Name', max: 120 }),
  role: field.choice({ label: 'Is a', options: PARTY_ROLES }),
  organisation: field.optional(
    field.reference('organisations', { label: 'Its page', hint: 'When it is one of the organisations of this site.' }),
  ),
  ...partyGrounds,
  charges: field.listOf(charge, {
    label: 'Charges and measures',
    one: 'charge or measure',
    hint: 'Each with its own steps. Counts that went the same way can stand as one.',
    min: 1,
    max: 20,
    summary: 'what',
  }),
};

export type Party = z.infer<z.ZodObject<typeof party>>;
export type Charge = Party['charges'][number];
export type Stage = Charge['stages'][number];
