import { instantsOf, minutesAhead, offsetText, wallClock, zoneName } from '../../../src/model/wallClock.ts';

/** A time of the newsroom's clock as an instant (milliseconds since 1970). */
export interface ChosenMoment {
  instant: number;
  /** What the author must know of this time; empty as a rule. */
  note: string;
  /** When the clock shows this time twice: both, with their distance from UTC. */
  twice: { instant: number; label: string }[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The instant that a date and a time of a zone's clock mean. A time that clocks jump over becomes
 * the one that they jump to; of a time that comes twice the earlier is taken. Both are told.
 * @param date `2026-03-29`
 * @param time `01:30`, perhaps with seconds
 * @returns null when one of them is no date or time
 */
export function chosenMoment(date: string, time: string, timeZone: string): ChosenMoment | null {
  const shown = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(shown)) return null;
  const place = zoneName(timeZone);
  const [first, second] = instantsOf(`${date}T${time.slice(0, 5)}`, timeZone);
  if (first === undefined) {
    // The distance from UTC that held the day before leads over the gap by its own width.
    const instant = shown - minutesAhead(shown - DAY, timeZone) * MINUTE;
    const after = wallClock(instant, timeZone);
    const when = after.startsWith(date) ? after.slice(11, 16) : `${after.slice(0, 10)}, ${after.slice(11, 16)}`;
    return {
      instant,
      note: `In ${place} the clocks go forward then: ${time.slice(0, 5)} does not exist on that day. It is ${when} now.`,
      twice: [],
    };
  }
  if (second === undefined) return { instant: first, note: '', twice: [] };
  const label = (which: string, instant: number) => `the ${which} (UTC${offsetText(instant, timeZone)})`;
  return {
    instant: first,
    note: `In ${place} the clocks go back then: ${time.slice(0, 5)} comes twice on that day. Which one?`,
    twice: [
      { instant: first, label: label('first', first) },
      { instant: second, label: label('second', second) },
    ],
  };
}
