import { momentText } from '../model/wallClock.ts';

/** Fields of an article as they were read: nothing is known to be right yet. */
export type ReadFields = Record<string, unknown>;

/** What publishing makes of an article's fields, or why it cannot be published. */
export interface PublishedChange {
  /** Fields that get another value. */
  set: { published?: string; updated?: string };
  /** As sentences for the author. */
  problems: string[];
}

/**
 * The rules for the change of an article at the moment when it goes out:
 * - a story without a time of publication gets this moment;
 * - `updated` moves with a new correction or when the author marked an update (it has another value
 *   than before), always to this moment, and never otherwise: small edits leave it alone;
 * - what readers have seen stays: the story, its corrections, its identifier.
 * @param before the fields that are public now; null for a new article
 * @param now milliseconds since 1970
 */
export function publishedChange(
  before: ReadFields | null,
  after: ReadFields,
  now: number,
  timeZone: string,
): PublishedChange {
  const moment = momentText(now, timeZone);
  if (!before || !isOut(before, now)) return { set: after.published ? {} : { published: moment }, problems: [] };
  const isNewer = correctionsOf(after) > correctionsOf(before) || (after.updated && !isSameUpdate(before, after));
  const updated = isNewer ? moment : !after.updated && textOf(before.updated);
  return {
    set: { ...(!after.published && { published: textOf(before.published) }), ...(updated && { updated }) },
    problems: lostToReaders(before, after, now),
  };
}

/** Whether readers have an article: it is published or retracted, and its time has come. */
export function isOut(fields: ReadFields, now: number): boolean {
  return fields.status !== 'draft' && Date.parse(textOf(fields.published)) <= now;
}

function lostToReaders(before: ReadFields, after: ReadFields, now: number): string[] {
  const problems: string[] = [];
  if (after.status === 'draft')
    problems.push(
      'Readers have this story already, so it cannot become a draft again. Retract it, or lead its address to another story: both are under “This story”.',
    );
  if (after.status !== 'draft' && after.published && !isOut(after, now))
    problems.push('Readers have this story already, so its publication cannot move to the future.');
  if (correctionsOf(after) < correctionsOf(before))
    problems.push('A correction that readers have seen stays. Put it back, and add another one if it was wrong.');
  if (after.id !== before.id) problems.push('The permanent identifier of a story never changes.');
  return problems;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const correctionsOf = ({ corrections }: ReadFields) => (Array.isArray(corrections) ? corrections.length : 0);
const isSameUpdate = (a: ReadFields, b: ReadFields) => Date.parse(textOf(a.updated)) === Date.parse(textOf(b.updated));
