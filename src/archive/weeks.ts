import type { Archive } from './archive.ts';
import type { LoggedCorrection } from './correctionsLog.ts';
import type { Story } from './story.ts';

/** What came out in a week, from Monday to Sunday (UTC). */
export interface Week {
  /** Its Monday: `2026-02-02`. */
  monday: string;
  /** Milliseconds since 1970: when it began, and when it was over. */
  from: number;
  to: number;
  /** Newest first. */
  stories: Story[];
  corrections: LoggedCorrection[];
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** 1 January 1970 was a Thursday. */
const FIRST_MONDAY = 4 * DAY;

/** The moment at which the week of an instant began. */
export function startOfWeek(instant: number): number {
  return instant - ((((instant - FIRST_MONDAY) % WEEK) + WEEK) % WEEK);
}

/**
 * The weeks that are over and in which something came out or was corrected, newest first.
 * @param now milliseconds since 1970
 */
export function weeks(archive: Archive, now: number): Week[] {
  const found = new Map<number, Week>();
  const weekOf = (instant: number): Week => {
    const from = startOfWeek(instant);
    const monday = new Date(from).toISOString().slice(0, 10);
    const week = found.get(from) ?? { monday, from, to: from + WEEK, stories: [], corrections: [] };
    found.set(from, week);
    return week;
  };
  for (const story of archive.stories) weekOf(story.published).stories.push(story);
  for (const correction of archive.corrections) weekOf(correction.instant).corrections.push(correction);
  return [...found.values()].filter(({ to }) => to <= now).sort((a, b) => b.from - a.from);
}
