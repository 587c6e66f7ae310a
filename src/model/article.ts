import { z } from 'astro/zod';
import { COUNTRIES } from './countries.ts';
import * as field from './field.ts';
import type { FormPart } from './formPart.ts';
import { PERMANENT_ID } from './patterns.ts';
import { sharedKeys, source } from './source.ts';

export { SOURCE_KINDS } from './source.ts';
export type { Source } from './source.ts';

const correction = {
  date: field.moment({ label: 'When', default: '{{now}}' }),
  what: field.paragraph({ label: 'What changed', hint: 'What the story said and what it says now.', max: 600 }),
  why: field.paragraph({ label: 'Why', hint: 'How the mistake came about, or who pointed it out.', max: 400 }),
};

const leadPicture = {
  file: field.picture({
    label: 'Picture',
    hint: 'At least 1200 pixels wide, best in 16:9. Places and camera data are taken out of it.',
  }),
  alt: field.line({
    label: 'Description for people who cannot see it',
    hint: 'Needed with every picture: what it shows, in a sentence. Not the caption again.',
    min: 5,
    max: 300,
  }),
  caption: field.optional(field.paragraph({ label: 'Caption', max: 300 })),
  credit: field.optional(field.line({ label: 'Credit', max: 120 })),
  focalPoint: field.optional(
    field.spot({
      label: 'Focal point',
      hint: 'The spot that stays in sight where the picture is cropped. Click it, or use the arrow keys.',
      spotOn: 'leadPicture.file',
    }),
  ),
};

/** A story, without its body. Field order is the order of the form and of a new file. */
export const articleFields = {
  id: field.hidden(PERMANENT_ID, 'must be a permanent identifier (urn:uuid: and a version 4 UUID).'),
  headline: field.line({ label: 'Headline', hint: 'What happened, in at most 110 characters.', min: 10, max: 110 }),
  shortHeadline: field.optional(
    field.line({
      label: 'Short headline',
      hint: 'For listings and social media. Empty: the headline.',
      min: 5,
      max: 70,
    }),
  ),
  standfirst: field.paragraph({
    label: 'Standfirst',
    hint: 'One or two sentences under the headline that say why it matters.',
    min: 30,
    max: 320,
  }),
  keyPoints: field.optional(
    field.list(field.line({ label: 'Key point', min: 10, max: 220 }), {
      label: 'Key points',
      hint: 'Up to five things a reader should take away.',
      max: 5,
    }),
  ),
  section: field.reference('sections', { label: 'Section' }),
  topics: field.references('topics', { label: 'Topics', min: 1, max: 6 }),
  series: field.optional(
    field.reference('series', {
      label: 'Series',
      hint: 'When the story is a part of one. The parts stand in the order in which they came out.',
    }),
  ),
  explainer: field.optional(
    field.yesNo({
      label: 'Explainer',
      hint: 'It stays useful long after the news: the front page keeps it at hand.',
      default: false,
    }),
  ),
  bylines: field.references('people', {
    label: 'Bylines',
    hint: 'A person, or a desk of an organisation.',
    min: 1,
    max: 6,
  }),
  published: field.moment({
    label: 'Published',
    hint: 'Empty: the moment when you publish it. A time in the future keeps the story back until then.',
    momentRole: 'publication',
  }),
  updated: field.optional(
    field.moment({
      label: 'Updated',
      hint: 'Only when the facts of the story changed. Readers see the moment when the change is published.',
      momentRole: 'update',
    }),
  ),
  leadPicture: field.optional(field.group(leadPicture, { label: 'Lead picture' })),
  sources: field.listOf(source, { label: 'Sources', min: 1, max: 40, summary: 'title' }),
  countries: field.optional(field.choices({ label: 'Countries', options: COUNTRIES, max: 20 })),
  organisations: field.optional(field.references('organisations', { label: 'Organisations involved', max: 20 })),
  cases: field.optional(
    field.references('cases', {
      label: 'Cases',
      hint: 'The enforcement cases that the story is about. When one moves on, the story says so by itself.',
      max: 10,
    }),
  ),
  training: field.optional(
    field.references('training', {
      label: 'Training',
      hint: 'Programmes that the story is about. Their pages name the story.',
      max: 6,
    }),
  ),
  status: field.choice({
    label: 'Status',
    hint: 'Retracted: the address stays and shows why, the story leaves every list.',
    options: { draft: 'Draft', published: 'Published', retracted: 'Retracted' },
    default: 'published',
  }),
  corrections: field.optional(
    field.listOf(correction, {
      label: 'Corrections',
      hint: 'Shown with the story for ever. Never correct in silence.',
      max: 20,
      summary: 'what',
    }),
  ),
  formerSlugs: field.optional(
    field.list(field.slug({ label: 'Former name' }), {
      label: 'Former names in the address',
      hint: 'Old addresses that lead here.',
      max: 10,
    }),
  ),
  searchDescription: field.optional(
    field.paragraph({
      label: 'Search description',
      hint: 'For search engines. Empty: the standfirst.',
      min: 30,
      max: 200,
    }),
  ),
};

/** The form of a story, in parts. */
export const articleFormParts: FormPart[] = [
  { title: 'Story', first: 'headline', hint: 'What readers see first.' },
  { title: 'Text', first: 'body' },
  { title: 'Placement', first: 'section', hint: 'Where the story belongs, and who wrote it.' },
  { title: 'Publication', first: 'published', hint: 'When it goes out.' },
  { title: 'Lead picture', first: 'leadPicture', hint: 'Above the story, in listings and on social media.' },
  { title: 'Sources', first: 'sources', hint: 'What the story rests on. Readers see them below it.' },
  {
    title: 'Who and where',
    first: 'countries',
    hint: 'For the lists of countries, organisations and cases.',
    isFolded: true,
  },
  { title: 'Status and corrections', first: 'status', hint: 'What changed since it went out.', isFolded: true },
  { title: 'Address and search', first: 'formerSlugs', hint: 'How machines find it.', isFolded: true },
];

/** Rules between fields come after the fields themselves are right. Times compare as instants. */
export const articleSchema = z.strictObject(articleFields).superRefine((article, context) => {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  const published = Date.parse(article.published);
  if (article.updated && Date.parse(article.updated) < published)
    refuse(['updated'], 'is before the story was published.');
  article.corrections?.forEach((entry, index) => {
    if (Date.parse(entry.date) < published)
      refuse(['corrections', index, 'date'], 'is before the story was published.');
  });
  if (article.status === 'retracted' && !article.corrections?.length)
    refuse(['status'], 'is retracted, so “Corrections” must say what was wrong and why.');
  for (const [index, key] of sharedKeys(article.sources))
    refuse(['sources', index, 'key'], `is the short name of another source too: “${key}”.`);
});

export type Article = z.infer<typeof articleSchema>;
export type ArticleCorrection = NonNullable<Article['corrections']>[number];
export type LeadPicture = NonNullable<Article['leadPicture']>;
