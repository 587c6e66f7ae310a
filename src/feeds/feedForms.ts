import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { printCalendarDay } from '../archive/printDate.ts';
import { claimKind } from '../model/claim.ts';
import type { Source } from '../model/article.ts';
import { termAddress } from '../model/termAddress.ts';
import type { ComponentNode } from '../mdx/bodyTree.ts';
import { chartForm } from './chartForm.ts';

/** What the feed needs to know of the story around a body. */
export interface FeedContext {
  slug: string;
  /** Path of the story’s page. */
  address: string;
  /** The site’s address, for absolute links. */
  site: string;
  sources: Source[];
  /** For the search index: with the ids of headings, which results lead to, and without source marks. */
  forSearch?: boolean;
  /** A picture beside the text as a reader loads it; null when it is not known. */
  picture: (file: string) => { url: string; width: number; height: number } | null;
}

/** A component as plain elements that any feed reader shows well. */
export function feedForm(node: ComponentNode, inner: ElementContent[], context: FeedContext): ElementContent[] {
  const { attributes: a } = node;
  const mark = (key: string | undefined) => (key && !context.forSearch ? sourceMark(key, context) : []);
  switch (node.name) {
    case 'Quote':
      return [
        h('blockquote', inner),
        h('p', ['— ', [a.speaker, a.role].filter(Boolean).join(', '), ...mark(a.source)]),
      ];
    case 'Figure':
      return [h('figure', [image(a, context), ...caption(a)])];
    case 'Picture':
      return [image(a, context)];
    case 'Stat':
      return [h('p', [h('strong', a.value), ` ${a.label}`, ...mark(a.source)])];
    case 'Callout':
      return [h('hr'), ...(a.title ? [h('p', [h('strong', a.title)])] : []), ...inner, h('hr')];
    case 'Timeline':
      return [...(a.title ? [h('p', [h('strong', a.title)])] : []), h('ul', inner)];
    case 'Entry':
      return [h('li', [h('p', [h('strong', a.date), ...mark(a.source)]), ...inner])];
    case 'Correction':
      return [h('p', [h('strong', `Corrected on ${printCalendarDay(a.date ?? '')}`)]), ...inner];
    case 'Source':
      return mark(a.name);
    case 'Claim':
      return [{ type: 'text', value: ` (${claimKind(a.kind ?? '').mark})` }];
    case 'Chart':
      return chartForm(inner, context.forSearch);
    case 'Term':
      return context.forSearch
        ? inner
        : [h('a', { href: new URL(termAddress(a.name ?? ''), context.site).href }, inner)];
    default:
      return inner;
  }
}

/** The number of a source, linked to the source itself. */
function sourceMark(key: string, { sources, address, site }: FeedContext): ElementContent[] {
  const index = sources.findIndex((source) => source.key === key);
  const href = sources[index]?.url ?? new URL(address, site).href;
  return [h('sup', [h('a', { href }, `[${index + 1}]`)])];
}

function image(a: Record<string, string>, context: FeedContext): ElementContent {
  const picture = context.picture((a.src ?? '').replace(/^\.\//, ''));
  if (!picture) return { type: 'text', value: a.alt ?? '' };
  return h('img', { src: picture.url, alt: a.alt ?? '', width: picture.width, height: picture.height });
}

function caption(a: Record<string, string>): ElementContent[] {
  const words = [a.caption, a.credit && `(${a.credit})`].filter(Boolean).join(' ');
  return words ? [h('figcaption', words)] : [];
}
