import { publishedChange } from '../../src/archive/publishedChange.ts';
import { fieldsOf, withFields } from './articleText.ts';
import { Refusal } from './refusal.ts';

/**
 * The text of an article as it goes out: with its time of publication when the author set none, and
 * with the moment of its update when it was corrected or marked as updated.
 * @param before the text that is public now; null for a new article
 * @param now milliseconds since 1970
 * @param timeZone of the newsroom
 * @throws {Refusal} 422 when the change would take something from readers
 */
export function textToPublish(before: string | null, after: string, now: number, timeZone: string): string {
  const { set, problems } = publishedChange(before === null ? null : fieldsOf(before), fieldsOf(after), now, timeZone);
  if (problems.length > 0) throw new Refusal(422, `Not published. ${problems.join(' · ')}`);
  return Object.keys(set).length > 0 ? withFields(after, set) : after;
}
