import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Article } from '../../src/model/article.ts';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { NOW } from './plantedStories.ts';
import { newsroom } from './site.ts';

/** A story as its file has it. */
export interface ExpectedStory {
  slug: string;
  path: string;
  fields: Article;
}

const articles = join(newsroom, 'content', 'articles');

/** The stories that are out at `NOW` or were withdrawn, newest first, read from their files and not by the code under test. */
const outOrWithdrawn: ExpectedStory[] = readdirSync(articles)
  .map((slug) => {
    const text = readFileSync(join(articles, slug, 'index.mdx'), 'utf8');
    return { slug, path: `/news/${slug}/`, fields: parse(cutFrontMatter(text)?.fields ?? '') as Article };
  })
  .filter(({ fields }) => fields.status !== 'draft' && Date.parse(fields.published) <= Date.parse(NOW))
  .sort((a, b) => Date.parse(b.fields.published) - Date.parse(a.fields.published) || (a.slug < b.slug ? -1 : 1));

/** The stories that are out at `NOW`, newest first. */
export const expectedStories = outOrWithdrawn.filter(({ fields }) => fields.status === 'published');

/** What feeds have: retracted stories too, as notices. */
export const announcedStories = outOrWithdrawn;

/** The last moment at which a story changed. */
export const changed = ({ fields }: ExpectedStory) =>
  Math.max(
    ...[fields.published, fields.updated, ...(fields.corrections ?? []).map(({ date }) => date)].flatMap((moment) =>
      moment ? [Date.parse(moment)] : [],
    ),
  );
