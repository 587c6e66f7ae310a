import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { elementsIn } from '../support/elementsIn.ts';

const PROSE = ['p', 'h2', 'h3', 'li', 'blockquote'];

/**
 * The page that nobody could make lighter: headline, standfirst, lead picture and text of a story, and nothing
 * around them. No typeface, no script, no stylesheet; one rule, so that the picture fits a telephone.
 * @param html a built story
 */
export function barePage(html: string): string {
  const story = elementsIn(fromHtml(html));
  const [headline] = story.filter(({ tagName }) => tagName === 'h1');
  const [standfirst, lead, prose] = ['story-standfirst', 'story-lead', 'prose'].map((name) => classed(story, name));
  const picture = lead && elementsIn(root(lead)).find(({ tagName }) => tagName === 'picture');
  if (!headline || !standfirst || !prose) throw new Error('This is no built story.');
  const paragraphs = elementsIn(root(prose)).filter(({ tagName }) => PROSE.includes(tagName));
  const title = plain('h1', headline);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${toString(headline)}</title><style>img{max-width:100%;height:auto}</style>`,
    ...[title, plain('p', standfirst), ...(picture ? [toHtml(picture)] : [])],
    ...paragraphs.map((one) => plain(one.tagName === 'li' ? 'p' : one.tagName, one)),
  ].join('\n');
}

const classed = (elements: Element[], name: string) =>
  elements.find(({ properties }) => Array.isArray(properties.className) && properties.className.includes(name));

const root = (element: Element): Root => ({ type: 'root', children: [element] });

const plain = (tagName: string, element: Element) => {
  const children: ElementContent[] = [{ type: 'text', value: toString(element) }];
  return toHtml({ type: 'element', tagName, properties: {}, children });
};
