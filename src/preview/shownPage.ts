import type { CaseFile } from '../archive/cases/caseFile.ts';
import type { Archive, Listing, SignedStories } from '../archive/archive.ts';
import type { Programme } from '../archive/programme.ts';
import type { Story } from '../archive/story.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Section } from '../model/section.ts';
import type { Series } from '../model/series.ts';
import type { Topic } from '../model/topic.ts';

/** A line over a page that is not published: what it is, and where it is edited. */
export interface Notice {
  words: string;
  /** Address of its form in the CMS. */
  edit: string;
  problems: string[];
}

/** A page of the site as it would be with an entry that is not published. */
export type ShownPage = { archive: Archive; notice?: Notice } & (
  | { kind: 'articles'; story: Story; text: BodyTree }
  | { kind: 'training'; programme: Programme; text: BodyTree }
  | { kind: 'pages'; page: Archive['pages'][number]; text: BodyTree }
  | { kind: 'people'; listing: SignedStories }
  | { kind: 'organisations'; listing: Listing<Organisation> }
  | { kind: 'topics'; listing: Listing<Topic> }
  | { kind: 'sections'; listing: Listing<Section> }
  | { kind: 'series'; listing: Listing<Series> }
  | { kind: 'cases'; file: CaseFile }
  | { kind: 'glossary' }
  | { kind: 'site' }
);

/**
 * Pages that wait to be shown, by the part of their address behind `/preview/`. They are laid out by the
 * content API and shown inside Astro’s bundle, so the list lives on the global object.
 */
const shelf = globalThis as typeof globalThis & { [key: symbol]: Map<string, ShownPage> | undefined };
const KEY = Symbol.for('chain-of-custody.shown-pages');
const KEPT = 12;

/** Puts a page up; the oldest go when there are too many. */
export function showPage(address: string, page: ShownPage): void {
  const pages = (shelf[KEY] ??= new Map<string, ShownPage>());
  pages.delete(address);
  pages.set(address, page);
  for (const oldest of pages.keys()) {
    if (pages.size <= KEPT) return;
    pages.delete(oldest);
  }
}

export function shownPage(address: string): ShownPage | undefined {
  return shelf[KEY]?.get(address);
}
