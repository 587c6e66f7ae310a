import type { z } from 'astro/zod';
import { articleFields, articleFormParts, articleSchema } from './article.ts';
import type { FormPart } from './formPart.ts';
import { organisationFields, organisationSchema } from './organisation.ts';
import { pageFields, pageSchema } from './page.ts';
import { personFields, personSchema } from './person.ts';
import { sectionFields, sectionSchema } from './section.ts';
import { siteFields, siteSchema } from './site.ts';
import { topicFields, topicSchema } from './topic.ts';

/** A kind of content: where its files lie and what is in them. */
export interface Kind<S extends z.ZodType = z.ZodType> {
  name: string;
  /** What authors call one of them. */
  label: string;
  plural: string;
  /**
   * `text`: `content/<name>/<slug>/index.mdx`, front matter and a body, pictures beside it.
   * `record`: `content/<name>/<slug>.yaml`. `settings`: the one file `content/<name>.yaml`.
   */
  form: 'text' | 'record' | 'settings';
  /** The field that names an entry in lists. */
  titleField: string;
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
    name: 'articles',
    label: 'Article',
    plural: 'Articles',
    form: 'text',
    titleField: 'headline',
    fields: articleFields,
    schema: articleSchema,
    formParts: articleFormParts,
    textAfter: 'keyPoints',
  }),
  people: define({
    name: 'people',
    label: 'Person or desk',
    plural: 'People and desks',
    form: 'record',
    titleField: 'name',
    fields: personFields,
    schema: personSchema,
  }),
  organisations: define({
    name: 'organisations',
    label: 'Organisation',
    plural: 'Organisations',
    form: 'record',
    titleField: 'name',
    fields: organisationFields,
    schema: organisationSchema,
  }),
  topics: define({
    name: 'topics',
    label: 'Topic',
    plural: 'Topics',
    form: 'record',
    titleField: 'name',
    fields: topicFields,
    schema: topicSchema,
  }),
  sections: define({
    name: 'sections',
    label: 'Section',
    plural: 'Sections',
    form: 'record',
    titleField: 'name',
    fields: sectionFields,
    schema: sectionSchema,
  }),
  pages: define({
    name: 'pages',
    label: 'Standing page',
    plural: 'Standing pages',
    form: 'text',
    titleField: 'title',
    fields: pageFields,
    schema: pageSchema,
  }),
  site: define({
    name: 'site',
    label: 'Site settings',
    plural: 'Site settings',
    form: 'settings',
    titleField: 'name',
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
  'topics people organisations archive training cases tags authors how-we-work how-to-follow styleguide';

/** Pages that the site has by itself, by the first part of their address. */
const OWN_PAGES = 'search sections topics people organisations archive feeds how-we-work how-to-follow';

/** Whether `/<name>/` is a page that the site has by itself. */
export const isOwnPage = (name: string): boolean => OWN_PAGES.split(' ').includes(name);

/** Names that no entry may take: some break disks or scripts, and texts may not take an address of the site itself. */
export function isReservedSlug(kind: KindName, slug: string): boolean {
  const names = KINDS[kind].form === 'text' ? `${UNSAFE_NAMES} ${SITE_ADDRESSES}` : UNSAFE_NAMES;
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

/** The path of an entry's file: the inverse of `entryOfPath`. */
export function pathOfEntry(kind: KindName, slug: string): string {
  if (KINDS[kind].form === 'text') return `content/${kind}/${slug}/index.mdx`;
  return KINDS[kind].form === 'record' ? `content/${kind}/${slug}.yaml` : `content/${kind}.yaml`;
}
