import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { printDay } from '../archive/printDate.ts';
import type { Story } from '../archive/story.ts';
import { feedBody } from '../feeds/feedBody.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import { plainText } from '../mdx/plainText.ts';
import { otherSpellings } from './otherSpellings.ts';

/**
 * A story as a document for Pagefind: what is searched, what is shown with a result, and what
 * filters and sorts. It is made from the archive and never shown, so reader pages carry no
 * marks for the search, and the index can be made without building pages.
 */
export function searchDocument(story: Story, body: BodyTree, timeZone: string): string {
  const { article, section, topics, organisations, countries, bylines } = story;
  const filter = (name: string, value: string) => h('span', { 'data-pagefind-filter': name }, value);
  const meta = (name: string, value: string) => h('span', { 'data-pagefind-meta': name }, value);
  const year = printDay(story.published, timeZone).slice(-4);
  const hidden = h('div', { 'data-pagefind-ignore': '' }, [
    filter('section', section.slug),
    ...topics.map(({ slug }) => filter('topic', slug)),
    ...organisations.map(({ slug }) => filter('organisation', slug)),
    ...countries.map(({ slug }) => filter('country', slug)),
    filter('year', year),
    meta('section', section.data.name),
    meta('day', printDay(story.published, timeZone)),
    h('span', { 'data-pagefind-sort': 'date' }, new Date(story.published).toISOString()),
  ]);
  const about = [
    ...organisations.flatMap(({ data }) => [data.name, data.shortName ?? '']),
    ...topics.map(({ data }) => data.name),
    ...countries.map(({ data }) => data.name),
    ...bylines.map(({ data }) => data.name),
    ...article.sources.map(({ title, publisher }) => `${title}, ${publisher}`),
  ];
  const text = feedBody(body, {
    slug: story.slug,
    address: story.address,
    site: 'https://search.invalid',
    sources: article.sources,
    picture: () => null,
    forSearch: true,
  });
  const top = [
    h('h1', { 'data-pagefind-meta': 'title' }, article.headline),
    h('p', article.standfirst),
    ...(article.keyPoints ?? []).map((point) => h('p', point)),
  ];
  const spellings = otherSpellings(
    [article.headline, article.standfirst, ...(article.keyPoints ?? []), plainText(body.nodes), ...about].join(' '),
  );
  const foot = [
    h('p', about.filter(Boolean).join('. ')),
    ...(spellings.length > 0 ? [h('p', `Also written: ${spellings.join(', ')}.`)] : []),
  ];
  return [
    '<!doctype html><html lang="en"><head><title></title></head><body data-pagefind-body>',
    toHtml([...top] as Element[]),
    text,
    toHtml(foot as Element[]),
    toHtml(hidden),
    '</body></html>',
  ].join('\n');
}
