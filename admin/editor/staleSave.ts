import { NewsroomError } from './newsroomRequest.ts';

/** The event that tells the page that somebody else was first. Its `detail` is a `StaleSave`. */
export const STALE_SAVE = 'newsroom:stale';

/** What a save or a publication met: see `Stale` of the server. */
export interface StaleSave {
  kind: string;
  slug: string;
  path: string;
  base: string | null;
  theirsVersion: string | null;
  theirsBy: string;
  theirsWhen: string;
  where: 'draft' | 'published';
}

/**
 * Tells the page of a refusal that another version caused, so that it can show both.
 * @throws the same refusal
 */
export function announceStale(error: unknown): never {
  if (error instanceof NewsroomError && error.details.stale)
    window.dispatchEvent(new CustomEvent(STALE_SAVE, { detail: error.details.stale }));
  throw error;
}
