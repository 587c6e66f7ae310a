import ical, { ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { caseDatesAddress } from '../archive/calendarAddress.ts';
import type { ComingDate } from '../model/case.ts';
import type { Site } from '../model/site.ts';
import { dayAfter } from '../model/sessionTimes.ts';
import { CALENDAR_REFRESH, calendarText } from './calendarText.ts';
import { namedIdentifier } from './correctionItem.ts';
import { xmlText } from './xmlText.ts';

/** The name space of the coming dates of cases, made up once (RFC 9562, section 5.4). */
const DATES = 'urn:uuid:0c7d9a52-6a3e-4d5b-8f21-5be0a4c1d977';

/** The case whose dates these are; its address is a path. */
interface DatedCase {
  slug: string;
  title: string;
  address: string;
  /** In the order of the record, with those that are over: they stay in the calendars of those who were there. */
  dates: readonly ComingDate[];
}

/**
 * The dates of a case as a calendar of whole days (RFC 5545). A date that moves, or is called off, stays the same
 * event: applications take that over by its SEQUENCE (section 3.8.7.4).
 * @param today the day of the newsroom, as `2026-11-24`: the file changes once a day at most
 */
export function caseCalendar(file: DatedCase, site: Site, today: string): string {
  const calendar = ical({
    name: xmlText(file.title),
    prodId: { company: xmlText(site.name), product: 'Cases', language: 'EN' },
    url: new URL(file.address, site.address).href,
    source: new URL(caseDatesAddress(file), site.address).href,
    ttl: CALENDAR_REFRESH,
  });
  const before = new Map<string, number>();
  for (const date of file.dates) {
    const place = (before.get(date.what) ?? 0) + 1;
    before.set(date.what, place);
    addEvent(calendar, date, place, file, site, today);
  }
  return calendarText(calendar);
}

/** @param place which of the dates with these words it is, counted from 1 */
function addEvent(
  calendar: ICalCalendar,
  { date, what, place: where, movedFrom = [], calledOff = false }: ComingDate,
  place: number,
  { slug, title, address }: DatedCase,
  site: Site,
  today: string,
): void {
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  // Without the day, which can move.
  const name = [slug, what, ...(place > 1 ? [String(place)] : [])].join('\n');
  calendar.createEvent({
    id: namedIdentifier(DATES, name).replace('urn:uuid:', ''),
    // Higher than when it was called off, once it has another day all the same.
    sequence: 2 * movedFrom.length + Number(calledOff),
    // A date that is over does not change any more.
    stamp: midnight(date < today ? date : today),
    start: midnight(date),
    // The end of whole days is the first day after them (section 3.6.1).
    end: midnight(dayAfter(date, 1)),
    allDay: true,
    summary: xmlText(`${calledOff ? 'CANCELLED: ' : ''}${what} (${title})`),
    ...(where && { location: xmlText(where) }),
    url: new URL(address, site.address).href,
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Who follows a case is not busy on its days.
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}
