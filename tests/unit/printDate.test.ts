import { describe, expect, test } from 'vitest';
import { monthOf } from '../../src/archive/month.ts';
import { printCalendarDay, printDay, printMoment, printMonth } from '../../src/archive/printDate.ts';

const at = (moment: string) => Date.parse(moment);

describe('a moment is printed as the newsroom’s clock shows it', () => {
  test.for([
    ['2022-09-27T15:00:00Z', 'UTC', '27 September 2022, 15:00 UTC'],
    ['2022-09-27T15:00:00Z', 'Europe/London', '27 September 2022, 16:00 BST'],
    ['2022-12-31T23:30:00-05:00', 'Asia/Tokyo', '1 January 2023, 13:30 GMT+9'],
    ['2022-12-31T23:30:00-05:00', 'America/New_York', '31 December 2022, 23:30 GMT-5'],
    ['2024-02-29T00:00:00Z', 'UTC', '29 February 2024, 00:00 UTC'],
    // The clock in London jumps from 00:59 GMT to 02:00 BST …
    ['2026-03-29T00:59:00Z', 'Europe/London', '29 March 2026, 00:59 GMT'],
    ['2026-03-29T01:00:00Z', 'Europe/London', '29 March 2026, 02:00 BST'],
    // … and shows half past one twice in autumn.
    ['2026-10-25T00:30:00Z', 'Europe/London', '25 October 2026, 01:30 BST'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '25 October 2026, 01:30 GMT'],
  ] as const)('%s in %s: %s', ([moment, timeZone, printed]) => {
    expect(printMoment(at(moment), timeZone)).toBe(printed);
    expect(printed.startsWith(printDay(at(moment), timeZone))).toBe(true);
  });
});

test('a day without a time is the same day everywhere', () => {
  expect(printCalendarDay('2022-09-27')).toBe('27 September 2022');
  expect(printCalendarDay('2024-02-29')).toBe('29 February 2024');
  expect(printCalendarDay('1990-01-01')).toBe('1 January 1990');
});

test('a month is printed by its name', () => {
  expect(Array.from({ length: 12 }, (_, index) => printMonth('2024', String(index + 1).padStart(2, '0')))).toEqual(
    'January February March April May June July August September October November December'
      .split(' ')
      .map((name) => `${name} 2024`),
  );
});

test('an instant belongs to one month of the newsroom’s calendar', () => {
  expect(monthOf(at('2022-12-31T23:30:00-05:00'), 'UTC')).toEqual({ year: '2023', month: '01' });
  expect(monthOf(at('2022-12-31T23:30:00-05:00'), 'America/New_York')).toEqual({ year: '2022', month: '12' });
  expect(monthOf(at('2024-04-30T23:00:00Z'), 'Europe/London')).toEqual({ year: '2024', month: '05' });
  expect(monthOf(at('2024-10-31T23:59:59Z'), 'Europe/London')).toEqual({ year: '2024', month: '10' });
});
