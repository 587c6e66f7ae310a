import type { z } from 'astro/zod';
import { articleFields, articleFormParts, articleSchema } from './article.ts';
import { caseFields, caseFormParts, caseSchema } from './case.ts';
import type { FormPart } from './formPart.ts';
import { glossaryTermFields, glossaryTermSchema } from './glossaryTerm.ts';
import { organisationFields, organisationSchema } from './organisation.ts';
import { pageFields, pageSchema } from './page.ts';
import { personFields, personSchema } from './person.ts';
import { sectionFields, sectionSchema } from './section.ts';
import { seriesFields, seriesSchema } from './series.ts';
import { siteFields, siteSchema } from './site.ts';
import { topicFields, topicSchema } from './topic.ts';
import { PICTURE } from './patterns.ts';
import { trainingFields, trainingFormParts, trainingSchema } from './training.ts';
import { KIND_WORDS, type KindWords } from './kindWords.ts';

export { pathOfEntry, picturesFolder } from './kindWords.ts';

/** A kind of content: where its files lie and what is in them. */
export interface Kind<S extends z.ZodType = z.ZodType> extends KindWords {
  /** Fields in the order of the form and of a new file. */
  fields: z.ZodRawShape;
  schema: S;
  /** The parts of its form. Without them the form is one. */
  formParts?: FormPart[];
  /** In the form the text comes behind this field; without it, at the end. */
  textAfter?: string;
}

const define = <S extends z.ZodType>(kind: Kind<S>) => kind;

/** Every kind of content. A new kind is one file and one entry here. */
export const KINDS = {
  articles: define({
    ...KIND_WORDS.articles,
    fields: articleFields,
    schema: articleSchema,
    formParts: articleFormParts,
    textAfter: 'keyPoints',
  }),
  people: define({
    ...KIND_WORDS.people,
    fields: personFields,
    schema: personSchema,
  }),
  organisations: define({
    ...KIND_WORDS.organisations,
    fields: organisationFields,
    schema: organisationSchema,
  }),
  topics: define({
    ...KIND_WORDS.topics,
    fields: topicFields,
    schema: topicSchema,
  }),
  sections: define({
    ...KIND_WORDS.sections,
    fields: sectionFields,
    schema: sectionSchema,
  }),
  series: define({
    ...KIND_WORDS.series,
    fields: seriesFields,
    schema: seriesSchema,
  }),
  glossary: define({
    ...KIND_WORDS.glossary,
    fields: glossaryTermFields,
    schema: glossaryTermSchema,
  }),
  cases: define({
    ...KIND_WORDS.cases,
    fields: caseFields,
    schema: caseSchema,
    formParts: caseFormParts,
  }),
  training: define({
    ...KIND_WORDS.training,
    fields: trainingFields,
    schema: trainingSchema,
    formParts: trainingFormParts,
    textAfter: 'topics',
  }),
  pages: define({
    ...KIND_WORDS.pages,
    fields: pageFields,
    schema: pageSchema,
  }),
  site: define({
    ...KIND_WORDS.site,
    fields: siteFields,
    schema: siteSchema,
  }),
};

export type KindName = keyof typeof KINDS;
/** What an entry of a kind holds, its body apart. */
export type EntryData<K extends KindName> = z.infer<(typeof KINDS)[K]['schema']>;

const UNSAFE_NAMES =
  'con prn aux nul com1 com2 com3 com4 lpt1 lpt2 lpt3 constructor prototype tostring valueof hasownproperty';
const SITE_ADDRESSES =
  'index 404 410 500 admin api rss feed feeds atom sitemap robots pagefind assets media images pictures search news sections ' +
  'topics people organisations countries series glossary claims archive training cases lookup tags authors how-we-work ' +
  'how-to-follow styleguide corrections contact offline calendar past data id embed cards maps llms humans digest';

/** Pages that the site has by itself, by the first part of their address. */
export const OWN_PAGES =
  'search sections topics people organisations countries series glossary claims archive feeds cases lookup training data ' +
  'how-we-work how-to-follow corrections contact';

/** Whether `/<name>/` is a page that the site has by itself. */
export const isOwnPage = (name: string): boolean => OWN_PAGES.split(' ').includes(name);

/** Lists of cases and their charts, which stand beside the cases themselves: `/cases/agencies/`. */
export const CASE_LISTS = 'agencies countries kinds laws steps years sums coins figures';

/** Names that no entry may take: some break disks or scripts, and texts may not take an address of the site itself. */
export function isReservedSlug(kind: KindName, slug: string): boolean {
  const own = KINDS[kind].form === 'text' ? SITE_ADDRESSES : kind === 'cases' ? CASE_LISTS : '';
  const names = `${UNSAFE_NAMES} ${own}`;
  return names.split(' ').includes(slug);
}

/** Which entry a path under `content/` is, or null when no entry may lie there. */
export function entryOfPath(path: string): { kind: KindName; slug: string } | null {
  const match = /^content\/([a-z]+)(?:\/([^/]+))?(\/index\.mdx|\.yaml)$/.exec(path);
  const kind = match && Object.hasOwn(KINDS, match[1]!) ? KINDS[match[1] as KindName] : null;
  if (!match || !kind) return null;
  const slug = match[2];
  const form = match[3] === '/index.mdx' ? 'text' : slug === undefined ? 'settings' : 'record';
  if (form !== kind.form) return null;
  return { kind: kind.name as KindName, slug: slug ?? kind.name };
}

/** Whose picture a path under `content/` is, or null when no picture of an entry may lie there. */
export function ownerOfPicture(path: string): { kind: KindName; slug: string } | null {
  const [, kind = '', slug = '', name = ''] = /^content\/([a-z]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (!Object.hasOwn(KINDS, kind) || !KINDS[kind as KindName].pictures || !pictureName.test(name)) return null;
  return { kind: kind as KindName, slug };
}

const pictureName = new RegExp(PICTURE);
