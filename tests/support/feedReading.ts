import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { feedBody } from '../../src/feeds/feedBody.ts';
import type { FeedContext } from '../../src/feeds/feedForms.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';

/** A story with three sources, of which two have short names and one of those is online, and the picture `a.png`. */
const context: FeedContext = {
  slug: 'the-story',
  address: '/news/the-story/',
  site: 'https://news.example',
  sources: [
    { title: 'First', publisher: 'P', kind: 'report' },
    { title: 'Second', publisher: 'P', kind: 'report', url: 'https://www.justice.gov/x?a=1&b=2', key: 's' },
    { title: 'Third', publisher: 'P', kind: 'report', key: 'paper' },
  ],
  picture: (file) =>
    file === 'a.png' ? { url: 'https://news.example/_pictures/a.jpg', width: 1200, height: 675 } : null,
};

/** A body as a feed carries it. */
export const feed = (body: string, change: Partial<FeedContext> = {}) =>
  feedBody(bodyTree(body), { ...context, ...change });

/** Every element of some HTML, in order. */
export function elements(html: string): Element[] {
  const walk = (nodes: RootContent[]): Element[] =>
    nodes.flatMap((node) => (node.type === 'element' ? [node, ...walk(node.children)] : []));
  return walk(fromHtml(html, { fragment: true }).children);
}

/** The words of some HTML. */
export const words = (html: string) =>
  toString(fromHtml(html, { fragment: true }))
    .replace(/\s+/g, ' ')
    .trim();
