import type { CaseFile } from '../archive/cases/caseFile.ts';
import { doubtWords } from '../archive/cases/doubt.ts';
import { outcomesSince } from '../archive/cases/outcomes.ts';
import { printRoughDay } from '../archive/cases/printRoughDay.ts';
import type { Story } from '../archive/story.ts';

/** A step that a case of a story has taken since, in words. */
export interface StepSince {
  /** `Since this story, 20 November 2026: Sentenced (Ann Example).` */
  what: string;
  /** What happened, and what of it is not sure. */
  words: string;
  file: CaseFile;
}

/** Steps of each case that are told; all of them stand on its page. */
const MOST = 3;

/** What has happened in the cases of a story since, the newest steps of each: the text itself stays as it was. */
export const sinceStory = (story: Story, timeZone: string): StepSince[] =>
  outcomesSince(story, timeZone).flatMap(({ file, entries }) =>
    entries.slice(0, MOST).map(({ stage, label, parties }) => ({
      what: `Since this story, ${printRoughDay(stage.date)}: ${label} (${parties.join(', ')}).`,
      words: stage.unsure ? `${stage.text} ${doubtWords(stage)}` : stage.text,
      file,
    })),
  );
