import type { DraftStatus, Row } from './row.ts';

/** Where an entry stands, as the newsroom calls it. */
export type RowState = 'draft' | 'review' | 'ready' | 'scheduled' | 'live' | 'retracted';

export const STATE_WORDS: Record<RowState, string> = {
  draft: 'Draft',
  review: 'In review',
  ready: 'Ready',
  scheduled: 'Scheduled',
  live: 'Live',
  retracted: 'Retracted',
};

const OF_DRAFT: Record<DraftStatus, RowState> = {
  draft: 'draft',
  pending_review: 'review',
  pending_publish: 'ready',
};

/** The state that a draft is in, whether it is of a new entry or of one on the site. */
export const stateOfDraft = (status: DraftStatus): RowState => OF_DRAFT[status];

/** Where an entry stands at a moment (milliseconds since 1970): on the site, or as a new draft. */
export function rowState(row: Row, now: number): RowState {
  if (!row.onSite) return row.draft ? OF_DRAFT[row.draft.status] : 'draft';
  if (row.status === 'draft') return 'draft';
  if (Date.parse(row.published ?? '') > now) return 'scheduled';
  return row.status === 'retracted' ? 'retracted' : 'live';
}

/** Waits for its time. */
export const isScheduled = (row: Row, now: number) => rowState(row, now) === 'scheduled';

/** Readers see it. */
export const isOut = (row: Row, now: number) => rowState(row, now) === 'live';

/** The state of a draft of something that is on the site already; null when there is none. */
export const changeState = (row: Row): RowState | null => (row.onSite && row.draft ? OF_DRAFT[row.draft.status] : null);
