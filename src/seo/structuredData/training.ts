import type { Course, EducationEvent, Organization } from 'schema-dts';
import type { Programme } from '../../archive/programme.ts';
import type { Session } from '../../archive/session.ts';
import type { Site } from '../../model/site.ts';
import { ELIGIBILITY, LEVELS } from '../../model/trainingWords.ts';
import { momentText } from '../../model/wallClock.ts';

const ATTENDANCE = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const;
const AVAILABILITY = { open: 'InStock', full: 'SoldOut', announced: 'PreOrder' } as const;

/** A training programme: what it teaches, who offers it, for whom. */
export function courseData(programme: Programme, site: Site): Course {
  const { training, address } = programme;
  const whole = (path: string) => new URL(path, site.address).href;
  return {
    '@type': 'Course',
    '@id': `${whole(address)}#course`,
    url: whole(address),
    name: training.title,
    description: training.standfirst,
    identifier: training.id,
    provider: programme.providers.map(({ data, address: page }) => providerData(data, whole(page))),
    audience: training.eligibility.map((one) => ({ '@type': 'Audience', audienceType: ELIGIBILITY[one] })),
    ...(training.level && { educationalLevel: training.level.map((one) => LEVELS[one]).join(', ') }),
    ...(training.languages && { inLanguage: training.languages }),
    ...(training.prerequisites && { coursePrerequisites: training.prerequisites }),
    ...(training.certificate && { educationalCredentialAwarded: training.certificate }),
    ...(training.cost === 'free' && { isAccessibleForFree: true }),
    ...(training.website && { sameAs: training.website }),
  };
}

const providerData = ({ name }: { name: string }, page: string): Organization => ({
  '@type': 'Organization',
  '@id': `${page}#organisation`,
  name,
  url: page,
});

/**
 * A session as search engines list events. A cancelled one keeps its dates and says that it is
 * cancelled (Google’s structured data for events).
 */
export function educationEvent(session: Session, programme: Programme, site: Site): EducationEvent {
  const { title, state, details, isAllDay, firstDay, lastDay, start, end, country } = session;
  const whole = (path: string) => new URL(path, site.address).href;
  const at = (instant: number) => momentText(instant, details.timeZone);
  const offer = Object.hasOwn(AVAILABILITY, state) ? AVAILABILITY[state as keyof typeof AVAILABILITY] : 'SoldOut';
  const venue = details.place && {
    '@type': 'Place' as const,
    name: details.place,
    address: { '@type': 'PostalAddress' as const, ...(country && { addressCountry: country.data.code }) },
  };
  const online = details.format !== 'in-person' && {
    '@type': 'VirtualLocation' as const,
    url: details.registration ?? programme.training.website ?? whole(session.address),
  };
  return {
    '@type': 'EducationEvent',
    '@id': whole(session.address),
    url: whole(session.address),
    name: title,
    description: programme.training.standfirst,
    startDate: isAllDay ? firstDay : at(start),
    endDate: isAllDay ? lastDay : at(end),
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: ATTENDANCE[details.format],
    location: [...(venue ? [venue] : []), ...(online ? [online] : [])],
    organizer: programme.providers.map(({ data, address }) => providerData(data, whole(address))),
    ...(details.capacity && { maximumAttendeeCapacity: details.capacity }),
    ...(details.registration && {
      offers: {
        '@type': 'Offer',
        url: details.registration,
        availability: `https://schema.org/${offer}`,
        ...(programme.training.cost === 'free' && { price: 0, priceCurrency: 'USD' }),
        ...(details.registrationOpens && { validFrom: details.registrationOpens }),
      },
    }),
    about: { '@id': `${whole(programme.address)}#course` },
  };
}
