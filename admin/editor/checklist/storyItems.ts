import { goesOut } from '../../../src/archive/goesOut.ts';
import { textOf } from '../decap.ts';
import type { EntryData } from '../openEntry.ts';
import type { CheckItem } from './checkItem.ts';
import { sameWords } from './textItems.ts';

/** What the checklist must know beside the story itself. */
export interface Occasion {
  /** Milliseconds since 1970. */
  now: number;
  timeZone: string;
  /** It was never published. */
  isNew: boolean;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** About where search engines and social media cut a headline. */
const HEADLINE_SHOWN = 70;

/** What an editor would ask about the fields of an article that are right as they are. */
export function storyItems(data: EntryData, { now, timeZone, isNew }: Occasion): CheckItem[] {
  const headline = textOf(data.headline).trim();
  const picture = data.leadPicture as EntryData | undefined;
  const published = Date.parse(textOf(data.published));
  const items: (CheckItem | false)[] = [
    headline.length > HEADLINE_SHOWN &&
      !textOf(data.shortHeadline) &&
      warning(
        'headline',
        'Headline',
        `is ${headline.length} characters long, and listings cut it. Give a short headline too.`,
      ),
    !isFilled(data.keyPoints) && warning('keyPoints', 'Key points', 'are missing. Readers in a hurry read only them.'),
    !picture?.file && warning('leadPicture', 'Lead picture', 'is missing. Listings and social media show one.'),
    Boolean(picture?.alt) &&
      sameWords(textOf(picture?.alt), textOf(picture?.caption)) &&
      warning('leadPicture', 'Lead picture', 'has a description that repeats its caption. Say what the picture shows.'),
    Array.isArray(data.topics) &&
      data.topics.length === 1 &&
      warning('topics', 'Topics', 'has only one. A second helps readers to find the story.'),
    isNew &&
      published < now - WEEK_MS &&
      warning(
        'published',
        'Published',
        'is more than a week ago. Is that meant? The story will not be among the latest.',
      ),
    !Number.isNaN(published) && note(goesOut(published, now, timeZone)),
  ];
  return items.filter((item) => item !== false);
}

const warning = (key: string, place: string, words: string): CheckItem => ({
  sort: 'warning',
  path: [key],
  place,
  words,
});

function note(words: string | null): CheckItem | false {
  return words !== null && { sort: 'note', path: ['published'], place: 'Published', words };
}

const isFilled = (value: unknown) => Array.isArray(value) && value.some((item) => textOf(item).trim());
