import type { Entry } from '../../src/copydesk/newsroom.ts';
import type { Article } from '../../src/model/article.ts';
import type { KindName } from '../../src/model/kind.ts';

/** An entry as the copy desk hands it over, with only what a test is about. */
export function entryOf<K extends KindName>(kind: K, slug: string, data: Entry<K>['data']): Entry {
  return { kind, slug, path: `content/${kind}/${slug}`, digest: slug, data, pictures: {} };
}

let made = 0;
/** An article that was published on 6 May 2024, with some of its fields changed. */
export function articleEntry(slug: string, change: Partial<Article> = {}): Entry {
  const article: Article = {
    id: `urn:uuid:00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    headline: `The story ${slug}`,
    standfirst: 'A standfirst that is long enough for the desk.',
    section: 'courts',
    topics: ['mixers'],
    bylines: ['desk'],
    published: '2024-05-06T10:00:00Z',
    sources: [{ title: 'A release', publisher: 'An agency', kind: 'agency-release', key: 'release' }],
    status: 'published',
    ...change,
  };
  return entryOf('articles', slug, article);
}

/** The rest of a newsroom: two sections, two topics, two desks, two organisations, a page. */
export function houseEntries(timeZone = 'UTC'): Entry[] {
  const description = 'A description that is long enough.';
  return [
    entryOf('site', 'site', {
      name: 'Small',
      tagline: 'A small newsroom',
      description,
      address: 'https://small.example.org',
      publisher: 'house',
      email: 'desk@small.example.org',
      timeZone,
    }),
    entryOf('sections', 'courts', { name: 'Courts', description, order: 2 }),
    entryOf('sections', 'data', { name: 'Data', description, order: 1 }),
    entryOf('sections', 'asides', { name: 'Asides', description, order: 2 }),
    entryOf('topics', 'mixers', { name: 'Mixers', description }),
    entryOf('topics', 'bridges', { name: 'Bridges', description }),
    entryOf('people', 'desk', { name: 'The desk', kind: 'desk', organisation: 'house', biography: description }),
    entryOf('people', 'ann', { name: 'Ann', kind: 'person', biography: description }),
    entryOf('organisations', 'house', { name: 'House', kind: 'newsroom', description }),
    entryOf('organisations', 'fbi', { name: 'FBI', kind: 'police', description }),
    entryOf('pages', 'about', { title: 'About', description, inFooter: true }),
  ];
}
