import { newsroomRequest } from '../newsroomRequest.ts';

/** What the newsroom knows of a published story before it is changed. */
export interface StoryState {
  slug: string;
  /** The version that the author is told of; a change of a later one is refused. */
  base: string;
  headline: string;
  status: 'draft' | 'published' | 'retracted';
  /** Readers have it. */
  isOut: boolean;
  /** There is an unpublished draft of it too. */
  hasDraft: boolean;
  formerSlugs: string[];
}

/** @throws {Error} with words for the author, when there is no such story or the newsroom does not answer */
export async function storyState(slug: string): Promise<StoryState> {
  return (await newsroomRequest('storyState', { slug })) as StoryState;
}

/** What happened to a story, for the page that shows it. */
export interface StoryOutcome {
  /** In an author's words. */
  words: string;
  /** Its name in the address now; null when it is gone. */
  slug: string | null;
}
