import type { Archive } from '../archive.ts';
import { recordEdits, recordsIn, type OldRecord, type RecordEdit } from './recordEdits.ts';

/** When steps were last corrected, in milliseconds since 1970, by their names. */
export type StepChanges = ReadonlyMap<string, number>;

/** What a step is known by. */
interface KnownStep {
  party: string;
  what: string;
  kind: string;
}

/**
 * A name for each step of a case: by case, party, charge and kind, and by its place where a charge has several of a
 * kind; not by its day, which is often only known better later.
 * @param steps in the order in which they happened
 */
export function stepNames(slug: string, steps: KnownStep[]): string[] {
  const before = new Map<string, number>();
  return steps.map(({ party, what, kind }) => {
    const name = [slug, party, what, kind].join('\n');
    const place = (before.get(name) ?? 0) + 1;
    before.set(name, place);
    return place > 1 ? `${name}\n${place}` : name;
  });
}

/** When the steps of the cases were last corrected, from Git. Without Git, or without its history, none was. */
export const stepChanges = (archive: Archive): StepChanges => changesIn(recordEdits(archive));

/**
 * A step is corrected when its day, its words or its doubt are others than before. That it was entered later than
 * it happened is no correction.
 * @param edits newest first
 */
export function changesIn(edits: RecordEdit[]): StepChanges {
  const changes = new Map<string, number>();
  for (const { slug, instant, before, after } of edits) {
    if (!before || !after) continue;
    const old = wordsOf(slug, before);
    for (const [name, words] of wordsOf(slug, after))
      if (!changes.has(name) && old.has(name) && old.get(name) !== words) changes.set(name, instant);
  }
  return changes;
}

/** What each step of a record says, by its name. */
function wordsOf(slug: string, record: OldRecord): Map<string, string> {
  const steps = recordsIn(record.parties).flatMap((party) =>
    recordsIn(party.charges).flatMap((charge) =>
      recordsIn(charge.stages).map((stage) => ({
        party: String(party.name),
        what: String(charge.what),
        kind: String(stage.kind),
        words: JSON.stringify([stage.date, stage.text, stage.unsure, stage.unsureOf]),
      })),
    ),
  );
  return new Map(stepNames(slug, steps).map((name, index) => [name, steps[index]?.words ?? '']));
}
