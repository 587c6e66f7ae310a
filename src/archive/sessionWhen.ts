import { zoneName } from '../model/wallClock.ts';
import { printCalendarDay } from './printDate.ts';
import type { Session } from './session.ts';

/** `12 May 2027`, `12–13 May 2027`, `30 October – 2 November 2023`: the days of a session, by its own clock. */
export function sessionDays({ firstDay, lastDay }: Pick<Session, 'firstDay' | 'lastDay'>): string {
  const last = printCalendarDay(lastDay);
  if (firstDay === lastDay) return last;
  const first = printCalendarDay(firstDay);
  const [day, month, year] = first.split(' ');
  if (firstDay.slice(0, 7) === lastDay.slice(0, 7)) return `${day}–${last}`;
  return firstDay.slice(0, 4) === lastDay.slice(0, 4)
    ? `${day} ${month} – ${last}`
    : `${day} ${month} ${year} – ${last}`;
}

/** `Vienna time`: whose clock the hours of a session are on. */
export const sessionClock = ({ details: { timeZone } }: Session): string =>
  timeZone === 'UTC' ? 'UTC' : `${zoneName(timeZone)} time`;

/** The months in which a session is, as `2027-05`. */
export function monthsOf({ firstDay, lastDay }: Session): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = firstDay.split('-').map(Number);
  for (let name = firstDay.slice(0, 7); name <= lastDay.slice(0, 7);) {
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    name = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Sessions by the months in which they are, in the order in which the months come up. */
export function sessionsByMonth(sessions: Session[]): [month: string, sessions: Session[]][] {
  const months = new Map<string, Session[]>();
  for (const session of sessions)
    for (const month of monthsOf(session)) months.set(month, [...(months.get(month) ?? []), session]);
  return [...months];
}

/** One day in a month of a calendar on the wall. */
export interface CalendarDay {
  /** `2027-05-12` */
  day: string;
  number: number;
  sessions: Session[];
}

/**
 * A month in weeks that begin on Monday; null stands for a place that belongs to another month.
 * @param month `2027-05`
 */
export function monthGrid(month: string, sessions: Session[]): (CalendarDay | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index): CalendarDay => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    const there = sessions.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
    return { day, number: index + 1, sessions: there };
  });
  const places = [...Array.from({ length: lead }, () => null), ...days];
  while (places.length % 7 > 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}
