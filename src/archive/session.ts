import type { TrainingSession } from '../model/session.ts';
import { dayAfter, occurrencesOf, startOfDay, type Occurrence } from '../model/sessionTimes.ts';
import { countryOf, type Country } from './country.ts';
import type { Named } from './story.ts';

/**
 * Where a session stands at the moment of the archive. `closed`: registration has ended;
 * `announced`: it has not begun, or nobody has said that it has.
 */
export type SessionState = 'announced' | 'open' | 'full' | 'closed' | 'running' | 'past' | 'cancelled';

/** One time at which a session of a programme takes place. A session that repeats is several of these. */
export interface Session extends Occurrence {
  /** Its name in addresses: the short name, with a number behind it from the second time on. */
  slug: string;
  /** Known by it in calendars for ever, whatever else changes. */
  uid: string;
  /** Of its place in the page of its programme. */
  address: string;
  title: string;
  /** Slug of the programme that it belongs to. */
  programme: string;
  details: TrainingSession;
  isAllDay: boolean;
  country: Named<Country> | null;
  state: SessionState;
  /** The last day of registration, as long as it has not passed; null when there is none. */
  deadline: string | null;
  /** Higher after each change that was noted, and when it was called off; and when it last changed (milliseconds since 1970). */
  sequence: number;
  changed: number;
}

/** What a session takes over from its programme. */
interface Owner {
  id: string;
  slug: string;
  title: string;
}

/**
 * The times at which a session takes place.
 * @param now milliseconds since 1970
 */
export function sessionsOf(details: TrainingSession, owner: Owner, now: number): Session[] {
  const cancelledDays = new Set(details.repeats?.cancelledDays);
  const changes = (details.changes ?? []).map(({ date }) => Date.parse(date)).filter((date) => date <= now);
  return occurrencesOf(details).map((occurrence) => {
    const slug = occurrence.number === 0 ? details.key : `${details.key}-${occurrence.number + 1}`;
    const isCancelled = details.status === 'cancelled' || cancelledDays.has(occurrence.firstDay);
    const state = isCancelled ? 'cancelled' : stateOf(details, occurrence, now);
    const isBefore = state === 'announced' || state === 'open';
    return {
      ...occurrence,
      slug,
      uid: `${owner.id.replace('urn:uuid:', '')}-${slug}`,
      address: `/training/${owner.slug}/#session:${slug}`,
      title: details.title ?? owner.title,
      programme: owner.slug,
      details,
      isAllDay: details.startTime === undefined,
      country: details.country ? countryOf(details.country) : null,
      state,
      deadline: isBefore ? (details.registrationCloses ?? null) : null,
      // A cancellation that nobody noted as a change must reach calendars all the same, and so must what takes it back.
      sequence: 2 * changes.length + Number(isCancelled),
      changed: Math.max(Date.parse(details.announced), ...changes),
    };
  });
}

function stateOf(details: TrainingSession, { start, end }: Occurrence, now: number): SessionState {
  if (now >= end) return 'past';
  if (now >= start) return 'running';
  if (details.status === 'full') return 'full';
  const { opens, closes } = registrationOf(details);
  if (closes !== null && now >= closes) return 'closed';
  if (opens !== null) return now >= opens ? 'open' : 'announced';
  return details.status === 'open' ? 'open' : 'announced';
}

/** When registration opens, and the first moment at which it is closed, in milliseconds since 1970. */
export function registrationOf({ registrationOpens, registrationCloses, timeZone }: TrainingSession): {
  opens: number | null;
  closes: number | null;
} {
  return {
    opens: registrationOpens ? startOfDay(registrationOpens, timeZone) : null,
    // The deadline is the whole of its day, on the clock of the place.
    closes: registrationCloses ? startOfDay(dayAfter(registrationCloses, 1), timeZone) : null,
  };
}

/** Whether it is over: then it stands among the past ones. A cancelled session stays among those to come until then. */
export const isOver = ({ end }: Session, now: number): boolean => end <= now;
