import { element, link } from './element.ts';
import { excerptNodes } from './excerpt.ts';
import type { FoundPart, FoundStory } from './pagefindApi.ts';

const PARTS = 3;

/** A story that was found, with an extract and the parts of it that have most of the words. */
export function resultItem(story: FoundStory): HTMLLIElement {
  const item = document.createElement('li');
  const meta = [story.meta.section, story.meta.day].filter(Boolean).join(' · ');
  item.append(
    element('h2', {}, link(story.url, story.meta.title ?? story.url)),
    element('p', { className: 'search-meta' }, meta),
    element('p', { className: 'search-extract' }, ...excerptNodes(story.excerpt)),
  );
  const parts = bestParts(story);
  if (parts.length > 0) item.append(element('ul', { className: 'search-parts' }, ...parts.map(partItem)));
  return item;
}

function bestParts({ url, sub_results }: FoundStory): FoundPart[] {
  const best = sub_results
    .filter((part) => part.url !== url)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, PARTS);
  return sub_results.filter((part) => best.includes(part));
}

const partItem = ({ url, title, excerpt }: FoundPart) =>
  element('li', {}, link(url, title), element('p', { className: 'search-part-extract' }, ...excerptNodes(excerpt)));
