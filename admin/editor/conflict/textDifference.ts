import { diffArrays, diffWordsWithSpace } from 'diff';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { same } from '../fields/filledValues.ts';
import { textOf } from '../decap.ts';
import { noteOf } from '../formProblems.ts';
import { plainValues, type EntryData } from '../openEntry.ts';
import type { z } from 'astro/zod';

/** A stretch of words that is in both texts, or in one of them. */
export interface Stretch {
  words: string;
  sort: 'same' | 'gone' | 'come';
}
/** One place where two texts differ: a field, or a paragraph of the body. */
export interface Difference {
  /** The label of the field. */
  place: string;
  stretches: Stretch[];
}

/** Where two versions of an entry differ, field by field and the body paragraph by paragraph. */
export function textDifferences(kind: KindName, before: EntryData, after: EntryData): Difference[] {
  const [old, now] = [plainValues(before), plainValues(after)];
  const known = Object.keys(KINDS[kind].fields);
  const keys = [...known, ...Object.keys({ ...old, ...now }).filter((key) => !known.includes(key))];
  return keys.flatMap((key) => {
    if (same(old[key], now[key])) return [];
    if (key === 'body') return bodyDifferences(textOf(old.body), textOf(now.body));
    return [{ place: labelOf(kind, key), stretches: changedWords(printed(old[key]), printed(now[key])) }];
  });
}

/** The label of a field of a kind, or its name when the model does not know it. */
export function labelOf(kind: KindName, key: string): string {
  if (key === 'body') return 'Text';
  const schema = KINDS[kind].fields[key] as z.ZodType | undefined;
  return (schema && noteOf(schema)?.label) ?? key;
}

/** Paragraphs and other blocks of a body: what empty lines part. */
export const blocksOf = (body: string): string[] => body.split(/\n(?:[ \t]*\n)+/).filter((block) => block.trim());

function bodyDifferences(before: string, after: string): Difference[] {
  const differences: Difference[] = [];
  let gone: string[] = [];
  const add = (stretches: Stretch[]) => differences.push({ place: 'Text', stretches });
  const flush = () => {
    for (const block of gone) add([{ words: block, sort: 'gone' }]);
    gone = [];
  };
  for (const { added, removed, value } of diffArrays(blocksOf(before), blocksOf(after))) {
    if (removed) gone.push(...value);
    else if (!added) flush();
    else
      for (const block of value) {
        const old = gone.shift();
        add(old === undefined ? [{ words: block, sort: 'come' }] : changedWords(old, block));
      }
  }
  flush();
  return differences;
}

/** Less than this share in common, and word by word would be confetti: then one whole text stands in the other's place. */
const ALIKE = 0.4;

function changedWords(before: string, after: string): Stretch[] {
  const stretches = diffWordsWithSpace(before, after).map(({ value, added, removed }): Stretch => ({
    words: value,
    sort: added ? 'come' : removed ? 'gone' : 'same',
  }));
  const shared = stretches.reduce((sum, { words, sort }) => sum + (sort === 'same' ? words.trim().length : 0), 0);
  if (shared >= ALIKE * Math.max(before.length, after.length)) return stretches;
  return [
    { words: before, sort: 'gone' as const },
    { words: after, sort: 'come' as const },
  ].filter(({ words }) => words !== '');
}

/** A value of the form in words: lists with commas, groups with their parts. */
function printed(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map(printed).join(value.some((item) => typeof item === 'object') ? '\n' : ', ');
  if (typeof value === 'object') return Object.values(value).map(printed).join(' · ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : textOf(value);
}
