import type { KindName } from '../../src/model/kindWords.ts';
import type { DraftStatus } from '../server/draftHistory.ts';

export type { DraftStatus };

/** What lists need of an entry's fields. Absent: the entry lacks it, or its file cannot be read. */
export interface RowFields {
  title?: string;
  /** For the search. */
  standfirst?: string;
  section?: string;
  topics?: string[];
  bylines?: string[];
  published?: string;
  updated?: string;
  /** An article's own status. */
  status?: string;
  /** What tells entries of other kinds apart: a person's role, an organisation's kind. */
  note?: string;
  /** Of sections: the place in the navigation. */
  order?: number;
}

/** An unpublished change: of an entry on the site, or a new entry. */
export interface DraftNote {
  /** What the entry calls itself in the draft. */
  title: string;
  status: DraftStatus;
  author: string;
  /** RFC 3339. */
  when: string;
  /** The version of its text; null when the draft deletes the entry. */
  version: string | null;
}

/** A line of a list. */
export interface Row extends RowFields {
  slug: string;
  title: string;
  /** On the site's own branch, whatever its time and status. */
  onSite: boolean;
  /** Who last changed what is on the site, and when (RFC 3339). */
  changed?: { by: string; when: string };
  /** The year of publication on the newsroom's clock. */
  year?: string;
  draft?: DraftNote;
}

/** Names of entries by their slug, by kind: what an author calls a section or a person. */
export type Names = Partial<Record<KindName, Record<string, string>>>;

/** What the server answers to `list`. */
export interface ListAnswer {
  /** Changes with everything that the rows show. */
  version: string;
  /** Left out when the sender has this version. */
  list?: { rows: Row[]; names: Names; timeZone: string };
}

/** An entry with the kind that it is of. */
export type WorkRow = Row & {
  kind: KindName;
  /** Whoever asks has written on its draft. */
  mine?: boolean;
};

/** What the server answers to `work`: what there is to do. */
export interface WorkAnswer {
  drafts: WorkRow[];
  /** Stories whose time is still to come, soonest first. */
  scheduled: WorkRow[];
  /** Stories that are out, newest first. */
  latest: WorkRow[];
  names: Names;
  timeZone: string;
  counts: Partial<Record<KindName, number>>;
}
