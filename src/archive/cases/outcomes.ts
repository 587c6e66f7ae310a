import { isSurelyBefore } from '../../model/roughDay.ts';
import { wallClock } from '../../model/wallClock.ts';
import type { Story } from '../story.ts';
import type { CaseFile } from './caseFile.ts';
import { timeline, type TimelineEntry } from './timeline.ts';

/** What happened in a case after a story about it came out. */
export interface Outcome {
  file: CaseFile;
  /** Newest first. */
  entries: TimelineEntry[];
}

/**
 * What has happened in the cases of a story since its day of publication. A step whose day is not
 * known may have come before the story, and is then no news to it.
 */
export function outcomesSince({ cases, published }: Story, timeZone: string): Outcome[] {
  if (cases.length === 0) return [];
  const day = wallClock(published, timeZone).slice(0, 10);
  return cases.flatMap((file) => {
    if (!isSurelyBefore(day, file.moved)) return [];
    const entries = timeline(file).filter(({ stage }) => isSurelyBefore(day, stage.date));
    return entries.length > 0 ? [{ file, entries: entries.reverse() }] : [];
  });
}
