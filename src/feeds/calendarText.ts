import type { ICalCalendar } from 'ical-generator';

/** How often applications ask for a calendar again, in seconds: twice a day. */
export const CALENDAR_REFRESH = 12 * 3600;

/** A calendar as a file. The standard ends every line with CRLF, the last too (RFC 5545, section 3.1); the generator leaves that one out. */
export const calendarText = (calendar: ICalCalendar): string => `${calendar.toString().replace(/(?:\r\n)+$/, '')}\r\n`;

/** The answer of a calendar’s route. */
export const calendarResponse = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
