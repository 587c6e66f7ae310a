import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { elementsIn } from '../support/elementsIn.ts';
import { dist, filesOf } from './site.ts';

export { elementsIn };

/** A page that the build wrote, parsed as browsers do. */
export interface BuiltPage {
  /** `/news/some-story/`, or `/404.html`. */
  path: string;
  html: string;
  elements: Element[];
}

/** Every page of the built site. */
export const pages: BuiltPage[] = filesOf(dist)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return { path: `/${file}`.replace(/\/index\.html$/, '/'), html, elements: elementsIn(fromHtml(html)) };
  });

/** The page at a path. */
export function pageAt(path: string): BuiltPage {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return page;
}

/** The elements of a page with a tag name. */
export const tagged = (page: BuiltPage, ...names: string[]) =>
  page.elements.filter((element) => names.includes(element.tagName));

/** The words of a page as a reader sees them: everything in `main`. */
export function wordsOf(page: BuiltPage): string {
  const [main] = tagged(page, 'main');
  return main ? toString(main) : '';
}

/** An attribute as plain text; null when it is not there. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Whether a page is there for frames of other sites. */
export const isEmbed = (page: BuiltPage) => page.path.startsWith('/embed/');

/** Whether a page only leads on to where a story is now. */
export const isMoved = (page: BuiltPage) =>
  tagged(page, 'meta').some((meta) => attribute(meta, 'httpEquiv')?.toLowerCase() === 'refresh');
