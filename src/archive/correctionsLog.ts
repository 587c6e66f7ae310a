import type { ArticleCorrection } from '../model/article.ts';
import type { Story } from './story.ts';

/** A correction of one story, or its retraction. */
export interface LoggedCorrection extends ArticleCorrection {
  story: Story;
  /** Milliseconds since 1970. */
  instant: number;
  /** The last correction of a retracted story is its retraction. */
  isRetraction: boolean;
}

/**
 * Every correction of some stories that is public at a moment, newest first.
 * @param now milliseconds since 1970
 */
export function correctionsLog(stories: Story[], now: number): LoggedCorrection[] {
  return stories.flatMap((story) => ofStory(story, now)).sort((a, b) => b.instant - a.instant);
}

function ofStory(story: Story, now: number): LoggedCorrection[] {
  const { article } = story;
  const dated = (article.corrections ?? [])
    .map((correction) => ({ ...correction, story, instant: Date.parse(correction.date) }))
    .sort((a, b) => b.instant - a.instant);
  return dated
    .map((correction, index) => ({ ...correction, isRetraction: article.status === 'retracted' && index === 0 }))
    .filter(({ instant, isRetraction }) => isRetraction || instant <= now);
}
