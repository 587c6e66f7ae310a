import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import Parser from 'rss-parser';
import { announcedStories, type ExpectedStory } from './expectedStories.ts';
import { newsroom, textAt } from './site.ts';

/** The sections of the newsroom, by their names in addresses. */
export const sections = readdirSync(join(newsroom, 'content', 'sections')).map((file) => file.replace(/\.yaml$/, ''));

const having = (holds: (fields: ExpectedStory['fields']) => boolean) =>
  announcedStories.filter(({ fields }) => holds(fields));

/** The feeds that are looked at closely: of the whole site, of each section, and one of each other sort. */
export const feeds = [
  { address: '/rss.xml', stories: announcedStories },
  ...sections.map((section) => ({
    address: `/sections/${section}/rss.xml`,
    stories: having((fields) => fields.section === section),
  })),
  { address: '/topics/tracing/rss.xml', stories: having(({ topics }) => topics.includes('tracing')) },
  {
    address: '/people/enforcement-desk/rss.xml',
    stories: having(({ bylines }) => bylines.includes('enforcement-desk')),
  },
  {
    address: '/organisations/fbi/rss.xml',
    stories: having(({ organisations }) => !!organisations?.includes('fbi')),
  },
  { address: '/countries/us/rss.xml', stories: having(({ countries }) => !!countries?.includes('US')) },
].map(({ address, stories }) => ({ address, stories: stories.slice(0, 50), xml: textAt(address) }));

/** What a feed calls a story. */
export const titleOf = ({ fields }: ExpectedStory) =>
  fields.status === 'retracted' ? `Retracted: ${fields.headline}` : fields.headline;

/** The items of a feed as they are written. */
export const itemsOf = (xml: string) => xml.match(/<item>[\s\S]*?<\/item>/g) ?? [];

/** One of the two readers that feeds are tried with. */
export const rssParser = new Parser<object, { 'content:encoded': string }>();

/** The whole text of an item, as `rssParser` found it. */
export function contentOf(item: { 'content:encoded'?: string }) {
  return fromHtml(item['content:encoded'] ?? '', { fragment: true });
}

/** The words of a text, without source marks and notes, which pages and feeds number differently, and without what stands in for a popover. */
export function plain(node: Nodes): string {
  return spoken(node).replace(/\s+/g, ' ').trim();
}

function spoken(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (node.tagName === 'sup' || node.properties.className?.toString() === 'term-link'))
    return '';
  return 'children' in node ? node.children.map(spoken).join('') : '';
}
