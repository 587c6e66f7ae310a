import { MOMENT } from '../../src/model/patterns.ts';
import { instantsOf, minutesAhead, momentText } from '../../src/model/wallClock.ts';
import type { ExportItem } from './exportParts.ts';
import type { Notes } from './notes.ts';

const moment = new RegExp(MOMENT);
const TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/**
 * When a post was published, on the clock of a zone. WordPress writes zeros for “not yet”.
 * @param timeZone of the site; counts only where the export has no time in UTC
 */
export function publishedMoment(item: ExportItem, timeZone: string, notes: Notes): string | undefined {
  const instant = utcInstant(item.dateUtc) ?? localInstant(item.date, timeZone, notes);
  if (instant === undefined) return undefined;
  const text = momentText(instant, timeZone);
  if (moment.test(text)) return text;
  notes.add(`Its date, ${item.date || item.dateUtc}, is not between 1990 and 2099 and was left out.`);
  return undefined;
}

const isNever = (time: string) => !TIME.test(time) || time.startsWith('0000');

function utcInstant(time: string): number | undefined {
  if (isNever(time)) return undefined;
  const instant = Date.parse(`${time.replace(' ', 'T')}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

function localInstant(time: string, timeZone: string, notes: Notes): number | undefined {
  if (isNever(time)) return undefined;
  const local = time.replace(' ', 'T');
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown)) return undefined;
  const [first, second] = instantsOf(local, timeZone);
  if (second !== undefined)
    notes.add(`The clock in ${timeZone} showed ${time} twice; the first was taken as its date.`);
  if (first !== undefined) return first;
  notes.add(`The clock in ${timeZone} went forward over ${time}; it became the time that the clock showed then.`);
  return shown - minutesAhead(shown - 24 * 3_600_000, timeZone) * 60_000;
}
