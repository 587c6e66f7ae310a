import ical, { ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { TRAINING_CALENDAR } from '../archive/calendarAddress.ts';
import type { Archive } from '../archive/archive.ts';
import { printCalendarDay } from '../archive/printDate.ts';
import type { Session } from '../archive/session.ts';
import { programmeOfSession } from '../archive/trainingIndex.ts';
import { SESSION_FORMATS } from '../model/session.ts';
import { dayAfter } from '../model/sessionTimes.ts';
import { ELIGIBILITY } from '../model/trainingWords.ts';
import { CALENDAR_REFRESH, calendarText } from './calendarText.ts';
import { xmlText } from './xmlText.ts';

/** A calendar holds so many sessions at most, the newest ones: applications load it anew every few hours. */
export const CALENDAR_LENGTH = 500;

/**
 * A calendar that waits for its first session: one with nothing in it is none (RFC 5545, section 3.6), and a
 * zone, here that of the hours to come, is something.
 */
const UTC_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'TZNAME:UTC',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** What a calendar is called and where it is. */
export interface CalendarHead {
  name: string;
  description: string;
  /** Path of the calendar itself, and of the page that shows the same. */
  address: string;
  page: string;
}

/**
 * Sessions as an iCalendar file (RFC 5545). Hours are written in UTC, so that no application has to
 * know the zone; whole days are days without a zone. Each session has its own UID for ever; a change or
 * a cancellation raises its SEQUENCE, by which applications take it over (section 3.8.7.4).
 * Without METHOD, which would turn the events into invitations (RFC 5546).
 * @param sessions in any order
 */
export function trainingCalendar(archive: Archive, head: CalendarHead, sessions: Session[]): string {
  const { site } = archive;
  const calendar = ical({
    name: xmlText(head.name),
    description: xmlText(head.description),
    prodId: { company: xmlText(site.name), product: 'Training', language: 'EN' },
    url: new URL(head.page, site.address).href,
    source: new URL(head.address, site.address).href,
    ttl: CALENDAR_REFRESH,
  });
  if (sessions.length === 0) calendar.timezone({ name: 'Etc/UTC', generator: () => UTC_ZONE });
  const newest = sessions.toSorted((a, b) => b.start - a.start).slice(0, CALENDAR_LENGTH);
  for (const session of newest.reverse()) addEvent(calendar, archive, session);
  return calendarText(calendar);
}

function addEvent(calendar: ICalCalendar, archive: Archive, session: Session): void {
  const { uid, title, start, end, firstDay, lastDay, isAllDay, state, sequence, changed, details } = session;
  const isCancelled = state === 'cancelled';
  const programme = programmeOfSession(archive, session);
  const summary = isCancelled ? `CANCELLED: ${title}` : title;
  calendar.createEvent({
    // Without the host, which may change (RFC 7986, section 5.3): the session is the same.
    id: uid,
    sequence,
    // The same build of the same content writes the same bytes.
    stamp: new Date(changed),
    created: new Date(Date.parse(details.announced)),
    lastModified: new Date(changed),
    start: isAllDay ? new Date(`${firstDay}T00:00:00Z`) : new Date(start),
    // The end of whole days is the first day after them (section 3.6.1).
    end: isAllDay ? new Date(`${dayAfter(lastDay, 1)}T00:00:00Z`) : new Date(end),
    allDay: isAllDay,
    summary: xmlText(summary),
    description: xmlText(descriptionOf(archive, session)),
    location: xmlText(details.place ?? SESSION_FORMATS[details.format]),
    url: new URL(session.address, archive.site.address).href,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Somebody who follows all training is not busy on all of its days.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: programme.training.eligibility.map((one) => ({ name: ELIGIBILITY[one] })),
  });
}

function descriptionOf(archive: Archive, session: Session): string {
  const { details, deadline, state } = session;
  const { training, providers } = programmeOfSession(archive, session);
  const changes = (details.changes ?? []).map(({ what }) => `Changed: ${what}`);
  return [
    state === 'cancelled' ? 'This session is cancelled.' : null,
    training.standfirst,
    `Provider: ${providers.map(({ data }) => data.name).join(', ')}`,
    `For: ${training.audience}`,
    `Format: ${SESSION_FORMATS[details.format]}`,
    deadline ? `Register by ${printCalendarDay(deadline)}` : null,
    details.note ?? null,
    ...changes,
    new URL(session.address, archive.site.address).href,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** The calendar of all training. */
export function calendarOfAll(archive: Archive, sessions: Session[]): string {
  const { name } = archive.site;
  const head = {
    name: `${name}: training`,
    description: 'Courses and conferences on crypto crime.',
    address: TRAINING_CALENDAR,
    page: '/training/',
  };
  return trainingCalendar(archive, head, sessions);
}
