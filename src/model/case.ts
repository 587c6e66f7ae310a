import { z } from 'astro/zod';
import { assets } from './caseAssets.ts';
import { caseSource, grounds } from './caseGrounds.ts';
import { AGENCY_ROLES, CASE_KINDS } from './caseKind.ts';
import { party } from './caseParty.ts';
import { caseRules } from './caseRules.ts';
import { COUNTRIES } from './countries.ts';
import * as field from './field.ts';
import type { FormPart } from './formPart.ts';
import { source } from './source.ts';
import { wallet } from './caseWallet.ts';

const agency = {
  organisation: field.reference('organisations', { label: 'Agency' }),
  role: field.optional(field.choice({ label: 'What it does here', options: AGENCY_ROLES })),
  ...grounds,
};

const jurisdiction = { country: field.choice({ label: 'Country', options: COUNTRIES }), ...grounds };

const otherCountry = {
  country: field.choice({ label: 'Country', options: COUNTRIES }),
  what: field.optional(
    field.line({ label: 'Why', hint: 'What it has to do with the case: where the service was registered.', max: 120 }),
  ),
  ...grounds,
};

const statute = {
  citation: field.line({ label: 'Citation', hint: 'As courts write it: 18 U.S.C. § 1956(h).', min: 3, max: 80 }),
  name: field.optional(field.line({ label: 'What it forbids', hint: 'Conspiracy to launder money.', max: 120 })),
  country: field.optional(field.choice({ label: 'Whose law', options: COUNTRIES })),
  ...grounds,
};

const docket = {
  court: field.line({ label: 'Court', max: 120 }),
  number: field.line({ label: 'Number', hint: '1:23-cr-00239.', max: 60 }),
  url: field.optional(field.webAddress({ label: 'Address', hint: 'Where the file can be read.' })),
  ...grounds,
};

const victimNotice = {
  text: field.paragraph({
    label: 'How to claim',
    hint: 'Who may claim, and what they need.',
    min: 20,
    max: 400,
  }),
  link: field.webAddress({ label: 'Official page', hint: 'Of the court, the agency or the administrator it named.' }),
  deadline: field.optional(field.day({ label: 'Last day to claim' })),
  showUntil: field.optional(
    field.day({ label: 'Show until', hint: 'Needed without a last day: then somebody has to look again.' }),
  ),
  date: field.day({ label: 'As of', hint: 'The day on which it was read on the official page.' }),
  source: caseSource(),
};

const comingDate = {
  date: field.day({ label: 'Day' }),
  what: field.line({
    label: 'What',
    hint: 'Sentence of Roman Storm. Calendars know the date by these words: keep them when the day moves.',
    min: 5,
    max: 120,
  }),
  place: field.optional(field.line({ label: 'Where', max: 120 })),
  movedFrom: field.optional(
    field.list(field.day({ label: 'Day that stood here' }), {
      label: 'Was to be on',
      hint: 'When it moves: add the day that stood here. Readers see it, and calendars move their entry.',
      max: 20,
    }),
  ),
  calledOff: field.optional(
    field.yesNo({ label: 'Called off', hint: 'It stays here and in calendars, marked.', default: false }),
  ),
  source: caseSource(),
};

/**
 * A case of enforcement: who is accused of what, what became of each charge, and of the money.
 *
 * Every assertion has a source and a date. Steps, sums, wallet addresses, notices and coming dates have both of
 * their own. Agencies, countries, laws and court files name a source and may leave the date to it (`grounds`); what
 * a party is may be left to its first step. Title, summary and kind say nothing that these do not.
 */
export const caseFields = {
  title: field.line({ label: 'Title', hint: 'What the case is known as: The Bitfinex hack.', min: 5, max: 110 }),
  summary: field.paragraph({
    label: 'Summary',
    hint: 'Two or three plain sentences: what it is about, and how strong each claim is.',
    min: 40,
    max: 600,
  }),
  kind: field.choice({ label: 'About', options: CASE_KINDS }),
  agencies: field.listOf(agency, { label: 'Agencies', one: 'agency', min: 1, max: 30, summary: 'organisation' }),
  jurisdictions: field.listOf(jurisdiction, {
    label: 'Jurisdictions',
    one: 'jurisdiction',
    hint: 'The countries whose agencies or courts act.',
    min: 1,
    max: 40,
    summary: 'country',
  }),
  otherCountries: field.optional(
    field.listOf(otherCountry, {
      label: 'Other countries concerned',
      one: 'country',
      hint: 'Where the service sat, where the money went, to whom a theft is ascribed.',
      max: 40,
      summary: 'country',
    }),
  ),
  parties: field.listOf(party, {
    label: 'Parties',
    one: 'party',
    hint: 'Each with its own charges and measures. Only names that a court or an agency has published.',
    min: 1,
    max: 40,
    summary: 'name',
  }),
  assets: field.optional(
    field.listOf(assets, {
      label: 'Sums',
      hint: 'One entry for each stage and date. Never added up across stages.',
      max: 40,
      summary: 'what',
    }),
  ),
  sources: field.listOf(source, {
    label: 'Sources',
    hint: 'Each with a short name, by which everything above and below points to it.',
    min: 1,
    max: 60,
    summary: 'title',
  }),
  statutes: field.optional(field.listOf(statute, { label: 'Laws', max: 30, summary: 'citation' })),
  dockets: field.optional(field.listOf(docket, { label: 'Court files', max: 30, summary: 'number' })),
  wallets: field.optional(
    field.listOf(wallet, {
      label: 'Wallet addresses',
      one: 'wallet address',
      hint: 'Only from sanctions lists and court documents.',
      max: 200,
      summary: 'address',
    }),
  ),
  victimNotice: field.optional(
    field.group(victimNotice, { label: 'Notice to victims', hint: 'It goes by itself when its time is over.' }),
  ),
  comingDates: field.optional(
    field.listOf(comingDate, {
      label: 'Coming dates',
      hint: 'Hearings and deadlines. What is over is not shown.',
      max: 20,
      summary: 'what',
    }),
  ),
  relatedCases: field.optional(field.references('cases', { label: 'Related cases', max: 12 })),
};

/** The form of a case, in parts. */
export const caseFormParts: FormPart[] = [
  { title: 'Case', first: 'title', hint: 'What it is, and who acts.' },
  { title: 'Parties and charges', first: 'parties', hint: 'Who is accused of what, and what became of it.' },
  { title: 'Money', first: 'assets', hint: 'What was stolen, seized and returned, and what each sum counts.' },
  { title: 'Sources', first: 'sources', hint: 'Everything that the case says names one of them.' },
  { title: 'Laws, files and addresses', first: 'statutes', hint: 'As the documents print them.', isFolded: true },
  { title: 'Victims and dates', first: 'victimNotice', hint: 'What readers can still do or attend.', isFolded: true },
  { title: 'Related', first: 'relatedCases', hint: 'Cases that belong beside it.', isFolded: true },
];

/** Rules between fields come after the fields themselves are right. That sources exist is checked by the copy desk. */
export const caseSchema = z.strictObject(caseFields).superRefine((one, context) => {
  for (const [path, message] of caseRules(one)) context.addIssue({ code: 'custom', path, message });
});

export type Case = z.infer<typeof caseSchema>;
export type AgencyInCase = Case['agencies'][number];
export type Jurisdiction = Case['jurisdictions'][number];
export type OtherCountry = NonNullable<Case['otherCountries']>[number];
export type Statute = NonNullable<Case['statutes']>[number];
export type Docket = NonNullable<Case['dockets']>[number];
export type Wallet = NonNullable<Case['wallets']>[number];
export type VictimNotice = NonNullable<Case['victimNotice']>;
export type ComingDate = NonNullable<Case['comingDates']>[number];
