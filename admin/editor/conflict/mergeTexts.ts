import { diff3Merge } from 'node-diff3';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { textOf } from '../decap.ts';
import { same } from '../fields/filledValues.ts';
import { plainValues, type EntryData } from '../openEntry.ts';
import { blocksOf, labelOf } from './textDifference.ts';

/** A place where both authors changed the same: one of the two has to be chosen. */
export interface Clash {
  place: string;
  mine: unknown;
  theirs: unknown;
}
export type Side = 'mine' | 'theirs';

/** Two versions put together: what fits is in it already, and what clashes waits for a choice. */
export interface MergedTexts {
  clashes: Clash[];
  /** The entry, with one side chosen for each clash, in their order. */
  settled: (sides: Side[]) => EntryData;
}

/** A part of the result: settled, or the clash of that number. */
type Part<T> = { settled: T } | { clash: number };

/**
 * Puts two versions together that began from the same: field by field, and the body paragraph by paragraph.
 * @param base what both began from
 */
export function mergeTexts(kind: KindName, base: EntryData, mine: EntryData, theirs: EntryData): MergedTexts {
  const [old, own, other] = [plainValues(base), plainValues(mine), plainValues(theirs)];
  const clashes: Clash[] = [];
  const clash = (place: string, ours: unknown, others: unknown) => ({
    clash: clashes.push({ place, mine: ours, theirs: others }) - 1,
  });
  const known = Object.keys(KINDS[kind].fields);
  const keys = [...known, ...Object.keys({ ...own, ...other }).filter((key) => !known.includes(key) && key !== 'body')];
  const fields = keys.map((key): [string, Part<unknown>] => {
    if (same(own[key], other[key]) || same(old[key], own[key])) return [key, { settled: other[key] }];
    if (same(old[key], other[key])) return [key, { settled: own[key] }];
    return [key, clash(labelOf(kind, key), own[key], other[key])];
  });
  const blocks = diff3Merge(blocksOf(textOf(own.body)), blocksOf(textOf(old.body)), blocksOf(textOf(other.body)), {
    excludeFalseConflicts: true,
  }).map(({ ok, conflict }): Part<string[]> =>
    conflict ? clash('Text', conflict.a.join('\n\n'), conflict.b.join('\n\n')) : { settled: ok ?? [] },
  );
  const chosen = (part: { clash: number }, sides: Side[]) => clashes[part.clash]![sides[part.clash] ?? 'mine'];
  return {
    clashes,
    settled: (sides) => {
      const values = fields.map(([key, part]) => [key, 'clash' in part ? chosen(part, sides) : part.settled] as const);
      const body = blocks.flatMap((part) => ('clash' in part ? [textOf(chosen(part, sides))] : part.settled));
      return {
        ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
        ...(KINDS[kind].form === 'text' && { body: body.filter(Boolean).join('\n\n') }),
      };
    },
  };
}
