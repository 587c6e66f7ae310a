import type { RoughDay } from '../../model/roughDay.ts';
import { printCalendarDay, printMonth } from '../printDate.ts';

/** `14 November 2024`, `November 2024` or `2024`, as far as the date is known. */
export function printRoughDay(date: RoughDay): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return printCalendarDay(date);
  return month === undefined ? year : printMonth(year, month);
}

/** The same with its preposition: `on 14 November 2024`, `in November 2024`, `in 2024`. */
export const atRoughDay = (date: RoughDay): string => `${date.length === 10 ? 'on' : 'in'} ${printRoughDay(date)}`;
