import { z } from 'astro/zod';
import { COUNTRIES } from './countries.ts';
import * as field from './field.ts';
import type { FormPart } from './formPart.ts';
import { PERMANENT_ID } from './patterns.ts';
import { session } from './session.ts';
import { checkSession } from './sessionRules.ts';
import { sharedKeys, source } from './source.ts';
import {
  COSTS,
  ELIGIBILITY,
  LANGUAGES,
  LEVELS,
  TRAINING_FORMATS,
  TRAINING_KINDS,
  TRAINING_STATUS,
} from './trainingWords.ts';

const contact = {
  name: field.line({ label: 'Who', hint: 'An office or a team, such as Registration desk.', max: 120 }),
  email: field.optional(field.email({ label: 'E-mail' })),
  page: field.optional(field.webAddress({ label: 'Contact page' })),
};

/** A training programme, without its text (what you will learn). Field order is the order of the form. */
export const trainingFields = {
  id: field.hidden(PERMANENT_ID, 'must be a permanent identifier (urn:uuid: and a version 4 UUID).'),
  title: field.line({ label: 'Title', hint: 'As the provider calls it.', min: 5, max: 110 }),
  standfirst: field.paragraph({
    label: 'Standfirst',
    hint: 'What it is and for whom, in one or two sentences. What a provider claims is said to be its claim.',
    min: 30,
    max: 320,
  }),
  kind: field.choice({ label: 'Kind', options: TRAINING_KINDS, default: 'course' }),
  providers: field.references('organisations', { label: 'Providers', min: 1, max: 8 }),
  topics: field.references('topics', { label: 'Topics', min: 1, max: 6 }),
  eligibility: field.choices({ label: 'Who may take part', options: ELIGIBILITY, min: 1, max: 7 }),
  audience: field.paragraph({
    label: 'Audience, in words',
    hint: 'Whom it is made for, and what decides who gets a place.',
    min: 10,
    max: 300,
  }),
  level: field.optional(field.choices({ label: 'Level', hint: 'Empty: not stated.', options: LEVELS, max: 3 })),
  prerequisites: field.optional(
    field.paragraph({ label: 'Prerequisites', hint: 'What one must know or be before.', max: 300 }),
  ),
  formats: field.optional(
    field.choices({
      label: 'Format',
      hint: 'Empty: it is no course, such as a portal.',
      options: TRAINING_FORMATS,
      max: 3,
    }),
  ),
  length: field.optional(field.line({ label: 'Length', hint: 'Such as: four days.', max: 120 })),
  languages: field.optional(
    field.choices({ label: 'Languages', hint: 'Empty: not stated.', options: LANGUAGES, max: 12 }),
  ),
  countries: field.optional(
    field.choices({ label: 'Countries', hint: 'Where it is or was held.', options: COUNTRIES, max: 30 }),
  ),
  places: field.optional(field.line({ label: 'Places, in words', hint: 'Such as: Vienna, and on request.', max: 200 })),
  cost: field.choice({ label: 'Cost', options: COSTS, default: 'not-stated' }),
  costDetails: field.optional(
    field.line({ label: 'Cost, in words', hint: 'What the price holds, who pays.', max: 200 }),
  ),
  certificate: field.optional(field.line({ label: 'Certificate', hint: 'What those who finish it get.', max: 160 })),
  registration: field.optional(
    field.paragraph({ label: 'How to register', hint: 'In one or two sentences.', max: 400 }),
  ),
  website: field.optional(field.webAddress({ label: 'Page of the provider' })),
  contact: field.optional(field.group(contact, { label: 'Contact' })),
  sessions: field.optional(
    field.listOf(session, {
      label: 'Sessions',
      hint: 'Only dates that a source gives.',
      max: 200,
      summary: 'key',
    }),
  ),
  sources: field.optional(
    field.listOf(source, {
      label: 'Sources',
      hint: 'Without one the status can only be “Not confirmed”, and the page says so.',
      max: 40,
      summary: 'title',
    }),
  ),
  status: field.choice({
    label: 'Status',
    hint: 'Not confirmed: nobody here has seen that it is still offered, and the page says so.',
    options: TRAINING_STATUS,
    default: 'offered',
  }),
  checked: field.day({ label: 'Facts checked on', hint: 'When somebody here last compared them with the sources.' }),
  published: field.moment({ label: 'Listed since', default: '{{now}}' }),
};

/** The form of a programme, in parts. */
export const trainingFormParts: FormPart[] = [
  { title: 'Programme', first: 'title', hint: 'What it is and who offers it.' },
  { title: 'What you will learn', first: 'body' },
  { title: 'Who may come', first: 'eligibility', hint: 'Readers look for what they may attend.' },
  { title: 'How it works', first: 'formats', hint: 'Format, place, language, cost.' },
  { title: 'Registration', first: 'registration', hint: 'How to get a place.', isFolded: true },
  { title: 'Sessions', first: 'sessions', hint: 'Dates go into the calendars of readers.' },
  { title: 'Sources and status', first: 'sources', hint: 'What the page rests on.' },
];

/** Rules between fields come after the fields themselves are right. */
export const trainingSchema = z.strictObject(trainingFields).superRefine((training, context) => {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  const { sessions = [], sources = [] } = training;
  if (sources.length === 0 && training.status === 'offered')
    refuse(
      ['status'],
      'says that it is offered, so “Sources” must say who says so. Without a source it is not confirmed.',
    );
  for (const [index, key] of sharedKeys(sources))
    refuse(['sources', index, 'key'], `is the short name of another source too: “${key}”.`);
  const keys = new Set<string>();
  sessions.forEach((one, index) => {
    if (keys.has(one.key))
      refuse(['sessions', index, 'key'], `is the short name of another session too: “${one.key}”.`);
    keys.add(one.key);
    for (const [field, message] of checkSession(one)) refuse(['sessions', index, ...field], message);
  });
});

export type Training = z.infer<typeof trainingSchema>;
