import type { KindName } from '../../src/model/kindWords.ts';

/** A draft that somebody deleted and that can be restored. */
export interface DeletedDraft {
  /** What the newsroom calls it. */
  id: string;
  kind: KindName;
  slug: string;
  title: string;
  deletedBy: string;
  /** RFC 3339. */
  deletedAt: string;
}

/** What the server answers to `deletedDrafts`: the last deleted first. */
export interface DeletedAnswer {
  drafts: DeletedDraft[];
  timeZone: string;
}
