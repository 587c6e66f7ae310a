import type { TrainingSession } from './session.ts';
import { instantsOf } from './wallClock.ts';

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

/** One time at which a session takes place. */
export interface Occurrence {
  /** Counted from 0. */
  number: number;
  /** Days on the clock of its place, the last included: `2027-05-12`. */
  firstDay: string;
  lastDay: string;
  /** Instants in milliseconds since 1970; `end` is the first moment after it. */
  start: number;
  end: number;
}

/** A day so many days later: `2027-02-28` and 1 give `2027-03-01`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The first moment of a day in a zone. That is midnight, or, where clocks go forward at midnight,
 * the first time that they show.
 */
export function startOfDay(day: string, timeZone: string): number {
  for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
    const clock = new Date(minutes * MINUTE).toISOString().slice(11, 16);
    const [first] = instantsOf(`${day}T${clock}`, timeZone);
    if (first !== undefined) return first;
  }
  // A zone that crossed the date line left out the whole day (Pacific/Apia, 30 December 2011).
  return startOfDay(dayAfter(day, 1), timeZone);
}

/** The first day of the n-th occurrence, from 0. */
function firstDayOf({ firstDay, repeats }: TrainingSession, number: number): string {
  switch (repeats?.every) {
    case 'day':
      return dayAfter(firstDay, number);
    case 'week':
      return dayAfter(firstDay, 7 * number);
    case 'fortnight':
      return dayAfter(firstDay, 14 * number);
    case 'month': {
      const [year = 0, month = 1, day = 1] = firstDay.split('-').map(Number);
      return new Date(Date.UTC(year, month - 1 + number, day)).toISOString().slice(0, 10);
    }
    default:
      return firstDay;
  }
}

/**
 * All times at which a checked session takes place, in order. Each begins at the same time of the
 * clock, whatever the distance from UTC is on that day.
 */
export function occurrencesOf(session: TrainingSession): Occurrence[] {
  const { firstDay, lastDay = firstDay, startTime, endTime, timeZone, repeats } = session;
  const length = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY;
  return Array.from({ length: repeats?.times ?? 1 }, (_, number) => {
    const first = firstDayOf(session, number);
    const last = dayAfter(first, length);
    return {
      number,
      firstDay: first,
      lastDay: last,
      start: startTime ? timeOn(first, startTime, timeZone) : startOfDay(first, timeZone),
      end: endTime ? timeOn(last, endTime, timeZone) : startOfDay(dayAfter(last, 1), timeZone),
    };
  });
}

/** When a clock shows a time on a day; where it skips that time, the moment at which it has gone on as long. */
function timeOn(day: string, time: string, timeZone: string): number {
  const [first] = instantsOf(`${day}T${time}`, timeZone);
  if (first !== undefined) return first;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(day, timeZone) + (hours * 60 + minutes) * MINUTE;
}
