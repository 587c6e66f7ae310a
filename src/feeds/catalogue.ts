import type { Archive } from '../archive/archive.ts';
import { caseFeeds } from './caseFeeds.ts';
import type { Feed, FeedGroup, FeedSource } from './feed.ts';
import { documentsOf, type PlannedDocument } from './feedDocument.ts';
import { listFeeds, sectionTopicFeeds, siteFeeds } from './storyFeeds.ts';
import { trainingFeeds } from './trainingFeeds.ts';

/** Where feeds come from. A new kind of content adds a function here, and its group below. */
const FEED_SOURCES: FeedSource[] = [siteFeeds, caseFeeds, listFeeds, sectionTopicFeeds, trainingFeeds];

/** How the groups are headed on the page of feeds and in the OPML file, in this order. */
export const FEED_GROUPS: Record<FeedGroup, string> = {
  all: 'The whole newsroom',
  section: 'Sections',
  sectionTopic: 'One topic within a section',
  topic: 'Topics',
  case: 'Cases',
  person: 'Authors and desks',
  organisation: 'Organisations',
  country: 'Countries',
  training: 'Training',
};

interface Catalogue {
  feeds: Feed[];
  documents: Map<string, PlannedDocument>;
}
const catalogues = new WeakMap<Archive, Catalogue>();

function catalogueOf(archive: Archive): Catalogue {
  const known = catalogues.get(archive);
  if (known) return known;
  const feeds = FEED_SOURCES.flatMap((source) => source(archive));
  const documents = new Map(feeds.flatMap((feed) => documentsOf(feed)).map((document) => [document.place, document]));
  const made = { feeds, documents };
  catalogues.set(archive, made);
  return made;
}

/** Every feed of the newsroom. Made once for each archive. */
export const feedsOf = (archive: Archive): Feed[] => catalogueOf(archive).feeds;

/** Every file of every feed, by the path of the folder that it is in. */
export const feedDocuments = (archive: Archive): ReadonlyMap<string, PlannedDocument> => catalogueOf(archive).documents;

/** All feeds under their headings; a heading without feeds is left out. */
export function groupedFeeds(archive: Archive): { group: FeedGroup; title: string; feeds: Feed[] }[] {
  const feeds = feedsOf(archive);
  return (Object.entries(FEED_GROUPS) as [FeedGroup, string][]) // `entries` forgets the names of the keys.
    .map(([group, title]) => ({ group, title, feeds: feeds.filter((feed) => feed.group === group) }))
    .filter((one) => one.feeds.length > 0);
}
