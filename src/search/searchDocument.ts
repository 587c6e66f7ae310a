import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { printDay } from '../archive/printDate.ts';
import type { Story } from '../archive/story.ts';
import { feedBody } from '../feeds/feedBody.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import { plainText } from '../mdx/plainText.ts';
import { otherSpellings } from './otherSpellings.ts';

/** The place of the sources in the page of a story, to which results lead. */
const SOURCES = 'story:sources';

/**
 * A story as a document for Pagefind: what is searched, what is shown with a result, and what
 * filters and sorts. It is made from the archive and never shown, so reader pages carry no
 * marks for the search, and the index can be made without building pages.
 */
export function searchDocument(story: Story, body: BodyTree, timeZone: string): string {
  const { article, section, topics, organisations, countries } = story;
  const filter = (name: string, value: string) => h('span', { 'data-pagefind-filter': name }, value);
  const meta = (name: string, value: string) => h('span', { 'data-pagefind-meta': name }, value);
  const day = printDay(story.published, timeZone);
  const subjects = subjectsOf(story);
  const words = [
    article.headline,
    article.standfirst,
    ...(article.keyPoints ?? []),
    plainText(body.nodes),
    ...subjects,
  ];
  const hidden = h('div', { 'data-pagefind-ignore': '' }, [
    filter('section', section.slug),
    ...topics.map(({ slug }) => filter('topic', slug)),
    ...organisations.map(({ slug }) => filter('organisation', slug)),
    ...countries.map(({ slug }) => filter('country', slug)),
    filter('year', day.slice(-4)),
    // The headline is searched with much weight, and is not repeated in the extract under it.
    meta('title', article.headline),
    meta('section', section.data.name),
    meta('day', day),
    // Found by it, and not shown in an extract.
    meta('about', [...subjects, ...otherSpellings(words.join(' '))].join('. ')),
    h('span', { 'data-pagefind-sort': 'date' }, new Date(story.published).toISOString()),
  ]);
  const text = feedBody(body, {
    slug: story.slug,
    address: story.address,
    site: 'https://search.invalid',
    sources: article.sources,
    picture: () => null,
    forSearch: true,
  });
  const top = [article.standfirst, ...(article.keyPoints ?? [])].map((paragraph) => h('p', paragraph));
  const foot = [
    h('h2', { id: SOURCES }, 'Sources'),
    ...article.sources.map(({ title, publisher }) => h('p', `${title}, ${publisher}.`)),
  ];
  return [
    '<!doctype html><html lang="en"><head><title></title></head><body data-pagefind-body>',
    toHtml(top),
    text,
    toHtml(foot),
    toHtml(hidden),
    '</body></html>',
  ].join('\n');
}

/** What and whom a story is about, and who wrote it: words by which it is found though its text may lack them. */
function subjectsOf({ topics, organisations, countries, bylines, series }: Story): string[] {
  const named = [...topics, ...countries, ...bylines, ...(series ? [series] : [])];
  return [
    ...organisations.flatMap(({ data }) => [data.name, ...(data.shortName ? [data.shortName] : [])]),
    ...named.map(({ data }) => data.name),
  ];
}
