/** What every part of the newsroom calls the kinds of content. The desk needs no more than this of the model, and loads no more. */
export interface KindWords {
  name: string;
  /** What authors call one of them. */
  label: string;
  plural: string;
  /**
   * `text`: `content/<name>/<slug>/index.mdx`, front matter and a body, pictures beside it.
   * `record`: `content/<name>/<slug>.yaml`. `settings`: the one file `content/<name>.yaml`.
   */
  form: 'text' | 'record' | 'settings';
  /** Whether an entry has pictures of its own, in `content/<name>/<slug>/`. */
  pictures?: boolean;
  /** The field that names an entry in lists. */
  titleField: string;
}

export const KIND_WORDS = {
  articles: {
    name: 'articles',
    label: 'Article',
    plural: 'Articles',
    form: 'text',
    pictures: true,
    titleField: 'headline',
  },
  people: {
    name: 'people',
    label: 'Person or desk',
    plural: 'People and desks',
    form: 'record',
    pictures: true,
    titleField: 'name',
  },
  organisations: {
    name: 'organisations',
    label: 'Organisation',
    plural: 'Organisations',
    form: 'record',
    titleField: 'name',
  },
  topics: { name: 'topics', label: 'Topic', plural: 'Topics', form: 'record', titleField: 'name' },
  sections: { name: 'sections', label: 'Section', plural: 'Sections', form: 'record', titleField: 'name' },
  series: { name: 'series', label: 'Series', plural: 'Series', form: 'record', titleField: 'name' },
  glossary: { name: 'glossary', label: 'Glossary term', plural: 'Glossary', form: 'record', titleField: 'term' },
  cases: { name: 'cases', label: 'Case', plural: 'Cases', form: 'record', titleField: 'title' },
  training: {
    name: 'training',
    label: 'Training programme',
    plural: 'Training',
    form: 'text',
    pictures: true,
    titleField: 'title',
  },
  pages: {
    name: 'pages',
    label: 'Standing page',
    plural: 'Standing pages',
    form: 'text',
    pictures: true,
    titleField: 'title',
  },
  site: { name: 'site', label: 'Site settings', plural: 'Site settings', form: 'settings', titleField: 'name' },
} satisfies Record<string, KindWords>;

export type KindName = keyof typeof KIND_WORDS;

/** The path of an entry's file: the inverse of `entryOfPath`. */
export function pathOfEntry(kind: KindName, slug: string): string {
  const { form }: KindWords = KIND_WORDS[kind];
  if (form === 'text') return `content/${kind}/${slug}/index.mdx`;
  return form === 'record' ? `content/${kind}/${slug}.yaml` : `content/${kind}.yaml`;
}

/** The folder with the pictures of an entry; null for kinds that have none. */
export function picturesFolder(kind: KindName, slug: string): string | null {
  const { pictures }: KindWords = KIND_WORDS[kind];
  return pictures ? `content/${kind}/${slug}` : null;
}
