import { goesOut } from '../../src/archive/goesOut.ts';
import { printDay, printMoment } from '../../src/archive/printDate.ts';
import { element } from './element.ts';

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const LONG_AGO = 7 * 86_400_000;

/** A moment that has passed, as people say it: `2 hours ago`; the day when it is long ago. */
export function ago(moment: string, now: number, timeZone: string): HTMLElement | string {
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) return '';
  const passed = now - instant;
  const [unit, length] = UNITS.find(([, milliseconds]) => passed >= milliseconds) ?? ['minute', 60_000];
  const words = passed > LONG_AGO ? printDay(instant, timeZone) : relative.format(-Math.floor(passed / length), unit);
  return timeElement(instant, passed < 60_000 ? 'just now' : words, timeZone);
}

/** When a story goes out if its time is to come: `goes out in 3 hours (…)`; else the day on which it went out. */
export function publication(moment: string | undefined, now: number, timeZone: string): HTMLElement | string {
  const instant = Date.parse(moment ?? '');
  if (Number.isNaN(instant)) return '';
  return timeElement(instant, goesOut(instant, now, timeZone) ?? printDay(instant, timeZone), timeZone);
}

const timeElement = (instant: number, words: string, timeZone: string) =>
  element('time', { datetime: new Date(instant).toISOString(), title: printMoment(instant, timeZone) }, words);
