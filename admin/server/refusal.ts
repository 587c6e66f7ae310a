import type { Oid } from './repository.ts';

/** What a save that came too late began from and met, so that the editor can show both. */
export interface Stale {
  kind: string;
  slug: string;
  path: string;
  /** The version that the author began from, and the one that is there now. null: there is none. */
  base: Oid | null;
  theirsVersion: Oid | null;
  theirsBy: string;
  /** RFC 3339. */
  theirsWhen: string;
  where: 'draft' | 'published';
}

/** What a program can read of a refusal, beside its words. */
export interface RefusalDetails {
  stale?: Stale;
  /** Nobody is signed in, and Git can be told who it is: see the action `introduce`. */
  introduce?: { name: string; email: string };
}

/** A request that is refused with words for the author. Nothing has been changed. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** HTTP status. */
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}
