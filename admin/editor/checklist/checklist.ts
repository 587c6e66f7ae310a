import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { fieldProblems } from '../formProblems.ts';
import { plainValues, type EntryData } from '../openEntry.ts';
import type { CheckItem } from './checkItem.ts';
import { caseItems } from './caseItems.ts';
import { storyItems, type Occasion } from './storyItems.ts';
import { textItems } from './textItems.ts';

/**
 * What stands between an entry and its readers: first what the build would refuse, in the order of the form, then
 * what the author should think about.
 */
export function checklist(kind: KindName, data: EntryData, occasion: Occasion): CheckItem[] {
  const { body: _body, ...values } = plainValues(data);
  // An article without a time of publication gets it when it is published.
  const now = new Date(occasion.now).toISOString();
  const dated = kind === 'articles' && !values.published ? { ...values, published: now } : values;
  const refusals = fieldProblems(kind, dated)
    // The identifier is no work of the author's: the save sets it.
    .filter(({ path }) => path[0] !== 'id')
    .map(({ path, place, message }): CheckItem => ({ sort: 'refusal', path, place, words: message }));
  const items = [
    ...refusals,
    ...(KINDS[kind].form === 'text' ? textItems(data) : []),
    ...(kind === 'articles' ? storyItems(plainValues(data), occasion) : []),
    ...(kind === 'cases' ? caseItems(plainValues(data)) : []),
  ];
  const place = ({ path, sort }: CheckItem) => ORDER[sort] * 1000 + orderOf(kind, path[0]);
  return items.sort((a, b) => place(a) - place(b));
}

const ORDER = { refusal: 0, warning: 1, note: 2 };

const orderOf = (kind: KindName, key: unknown) => {
  const index = Object.keys(KINDS[kind].fields).indexOf(String(key));
  return index < 0 ? 500 : index;
};

/** The checklist in one line, for its button. */
export function checklistSummary(items: CheckItem[]): string {
  const count = (sort: CheckItem['sort']) => items.filter((item) => item.sort === sort).length;
  const [refusals, warnings] = [count('refusal'), count('warning')];
  if (refusals > 0) return `Before publishing: ${refusals} to do`;
  return warnings > 0 ? `Before publishing: ${warnings} to think about` : 'Ready to publish';
}
