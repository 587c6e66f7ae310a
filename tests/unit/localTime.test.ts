import { expect, test } from 'vitest';
import { printMoment } from '../../src/archive/printDate.ts';
import { localTime } from '../../src/components/article/localTime.ts';

test.for([
  ['2022-09-27T15:00:00.000Z', 'Asia/Kolkata', '27 September 2022, 20:30 GMT+5:30'],
  ['2022-12-31T23:30:00.000Z', 'Pacific/Auckland', '1 January 2023, 12:30 GMT+13'],
  // Clocks in London jump over 01:00 to 02:00 in spring …
  ['2026-03-29T00:59:00.000Z', 'Europe/London', '29 March 2026, 00:59 GMT'],
  ['2026-03-29T01:00:00.000Z', 'Europe/London', '29 March 2026, 02:00 BST'],
  // … and show half past one twice in autumn: only the name of the zone tells the two apart.
  ['2026-10-25T00:30:00.000Z', 'Europe/London', '25 October 2026, 01:30 BST'],
  ['2026-10-25T01:30:00.000Z', 'Europe/London', '25 October 2026, 01:30 GMT'],
  ['2026-11-01T05:30:00.000Z', 'America/New_York', '1 November 2026, 01:30 GMT-4'],
  ['2026-11-01T06:30:00.000Z', 'America/New_York', '1 November 2026, 01:30 GMT-5'],
] as const)('%s in %s is %s, for a reader there as from a newsroom there', ([moment, timeZone, shown]) => {
  expect(localTime(moment, timeZone)).toBe(shown);
  expect(printMoment(Date.parse(moment), timeZone)).toBe(shown);
});
