import { wallClock, zoneName } from '../model/wallClock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat('en-GB');

/**
 * How long until a story goes out: `in 3 hours`, `in 2 days`; null when it is out. Days are counted
 * as people do, from day to day on the newsroom's clock.
 * @param published milliseconds since 1970, as is `now`
 */
export function countdown(published: number, now: number, timeZone: string): string | null {
  const left = published - now;
  if (left <= 0) return null;
  if (left < MINUTE) return 'in less than a minute';
  if (left < HOUR) return relative.format(Math.floor(left / MINUTE), 'minute');
  if (left < DAY) return relative.format(Math.floor(left / HOUR), 'hour');
  return relative.format(daysBetween(now, published, timeZone), 'day');
}

function daysBetween(from: number, to: number, timeZone: string): number {
  const dayOf = (instant: number) => Date.parse(`${wallClock(instant, timeZone).slice(0, 10)}T00:00:00Z`);
  return Math.round((dayOf(to) - dayOf(from)) / DAY);
}

/** A time on the newsroom's clock, short: `Tue 24 Nov, 09:00 London`; with the year when it is not this one. */
export function newsroomTime(instant: number, now: number, timeZone: string): string {
  const shown = wallClock(instant, timeZone);
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })
      .formatToParts(Date.parse(`${shown}Z`))
      .map(({ type, value }) => [type, value]),
  );
  const year = shown.slice(0, 4) === wallClock(now, timeZone).slice(0, 4) ? '' : ` ${shown.slice(0, 4)}`;
  return `${parts.weekday} ${parts.day} ${parts.month}${year}, ${shown.slice(11, 16)} ${zoneName(timeZone)}`;
}

/**
 * When a story goes out, in an author's words: `goes out in 3 hours (Tue 24 Nov, 09:00 London)`.
 * Null when its time has come. Instants are milliseconds since 1970.
 * @param timeZone of the newsroom (site settings)
 */
export function goesOut(published: number, now: number, timeZone: string): string | null {
  const left = countdown(published, now, timeZone);
  return left && `goes out ${left} (${newsroomTime(published, now, timeZone)})`;
}
