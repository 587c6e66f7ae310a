import type { Archive } from '../archive/archive.ts';
import { sessionsUnder, trainingFilterPages } from '../archive/trainingFilters.ts';
import { upcomingSessions } from '../archive/trainingIndex.ts';
import { FEED_LENGTHS, type Feed } from './feed.ts';
import { trainingItems } from './trainingItems.ts';

/** A feed of all training, and one for each filter of the finder. None as long as nothing is listed. */
export function trainingFeeds(archive: Archive): Feed[] {
  const { site, training } = archive;
  if (training.length === 0) return [];
  const upcoming = upcomingSessions(archive);
  const all: Feed = {
    group: 'training',
    name: 'All training',
    title: `${site.name}: Training`,
    description:
      'Courses, certificates and conferences on crypto crime: what is listed, announced, changed or cancelled.',
    place: '/training/',
    page: '/training/',
    items: trainingItems(training, upcoming, archive),
    length: FEED_LENGTHS.wide,
    hasArchive: false,
  };
  const isUpcoming = new Set(upcoming);
  const narrow = trainingFilterPages(archive).map((filter): Feed => {
    const sessions = sessionsUnder(filter).filter((session) => isUpcoming.has(session));
    return {
      group: 'training',
      name: filter.title,
      title: `${site.name}: ${filter.title}`,
      description: `${filter.title}: courses, certificates and conferences on crypto crime.`,
      place: filter.address,
      page: filter.address,
      items: trainingItems(filter.programmes, sessions, archive),
      length: FEED_LENGTHS.narrow,
      hasArchive: false,
    };
  });
  return [all, ...narrow];
}
