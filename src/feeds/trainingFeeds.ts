import type { Archive } from '../archive/archive.ts';
import type { Session } from '../archive/session.ts';
import { sessionsUnder, trainingFilterPages } from '../archive/trainingFilters.ts';
import { pastSessions, upcomingSessions } from '../archive/trainingIndex.ts';
import type { Feed } from './feed.ts';
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
    everything: trainingItems(training, [...pastSessions(archive), ...upcoming].sort(byStart), archive),
  };
  const isUpcoming = new Set(upcoming);
  const narrow = trainingFilterPages(archive).map((filter): Feed => {
    const sessions = sessionsUnder(filter).sort(byStart);
    const toCome = sessions.filter((session) => isUpcoming.has(session));
    return {
      group: 'training',
      name: filter.title,
      title: `${site.name}: ${filter.title}`,
      description: `${filter.title}: courses, certificates and conferences on crypto crime.`,
      place: filter.address,
      page: filter.address,
      items: trainingItems(filter.programmes, toCome, archive),
      everything: trainingItems(filter.programmes, sessions, archive),
    };
  });
  return [all, ...narrow];
}

/** The same order for ever, also once a session is over. */
const byStart = (a: Session, b: Session) => a.start - b.start || a.uid.localeCompare(b.uid);
