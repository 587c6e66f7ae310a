import ical, { ICalEventTransparency } from 'ical-generator';
import type { ComingDate } from '../model/case.ts';
import type { Site } from '../model/site.ts';
import { dayAfter } from '../model/sessionTimes.ts';
import { calendarText } from './calendarText.ts';
import { namedIdentifier } from './correctionItem.ts';
import { xmlText } from './xmlText.ts';

/** The name space of the coming dates of cases, made up once (RFC 9562, section 5.4). */
const DATES = 'urn:uuid:0c7d9a52-6a3e-4d5b-8f21-5be0a4c1d977';

/** The case whose dates these are; its address is a path. */
interface DatedCase {
  slug: string;
  title: string;
  address: string;
  dates: readonly ComingDate[];
}

/**
 * Coming dates of a case as a calendar of whole days (RFC 5545).
 * @param today the day of the newsroom, as `2026-11-24`: the file changes once a day at most
 */
export function caseCalendar({ slug, title, address, dates }: DatedCase, site: Site, today: string): string {
  const url = new URL(address, site.address).href;
  const calendar = ical({
    name: xmlText(title),
    prodId: { company: xmlText(site.name), product: 'Cases', language: 'EN' },
    url,
  });
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  for (const { date, what, place } of dates)
    calendar.createEvent({
      // The day is part of it: a hearing that is moved is another entry, and the old one goes with the next copy.
      id: namedIdentifier(DATES, [slug, date, what].join('\n')).replace('urn:uuid:', ''),
      stamp: midnight(today),
      start: midnight(date),
      // The end of whole days is the first day after them (section 3.6.1).
      end: midnight(dayAfter(date, 1)),
      allDay: true,
      summary: xmlText(`${what} (${title})`),
      ...(place && { location: xmlText(place) }),
      url,
      // Who follows a case is not busy on its days.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendarText(calendar);
}
