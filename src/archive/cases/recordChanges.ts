import { z } from 'astro/zod';
import { caseFields } from '../../model/case.ts';
import { formFields } from '../../model/field.ts';
import { STAGE_LABELS } from '../../model/stageKinds.ts';
import { printRoughDay } from './printRoughDay.ts';
import { recordsIn, type OldRecord as Old } from './recordEdits.ts';

const LABELS: Record<string, string> = STAGE_LABELS;
const list = new Intl.ListFormat('en-GB');

/**
 * What a change did to the record of a case, for readers: steps and sums one by one, the rest by the name of its
 * field. Nothing when only its layout differs, or when it cannot be read any more.
 */
export function recordChanges(before: Old, after: Old): string[] {
  try {
    return [
      ...told(stepsOf(before), stepsOf(after)),
      ...told(sumsOf(before), sumsOf(after)),
      ...otherFields(before, after),
    ];
  } catch {
    return [];
  }
}

/** Things by a name that readers know, each with all that is said of it. */
type Things = Map<string, string>;

function told(before: Things, after: Things): string[] {
  const names = (some: string[], verb: string) => some.map((name) => `${verb}: ${name}`);
  const added = [...after.keys()].filter((name) => !before.has(name));
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const changed = [...after.keys()].filter((name) => before.has(name) && before.get(name) !== after.get(name));
  return [...names(added, 'added'), ...names(gone, 'taken out'), ...names(changed, 'changed')];
}

function stepsOf(one: Old): Things {
  const steps: Things = new Map();
  for (const party of recordsIn(one.parties))
    for (const charge of recordsIn(party.charges))
      for (const step of recordsIn(charge.stages)) {
        const kind = String(step.kind);
        const name = `${LABELS[kind] ?? kind}, ${printRoughDay(String(step.date))} (${String(party.name)})`;
        // Several counts can have taken the same step on one day.
        steps.set(name, (steps.get(name) ?? '') + JSON.stringify([charge.what, step]));
      }
  return steps;
}

function sumsOf({ assets }: Old): Things {
  return new Map(recordsIn(assets).map((sum) => [`sum “${String(sum.what)}”`, JSON.stringify(sum)]));
}

/** Fields apart from steps and sums, in one phrase: `changed: Summary and Sources`. */
function otherFields(before: Old, after: Old): string[] {
  const rest = (one: Old): Old => ({
    ...one,
    assets: null,
    parties: recordsIn(one.parties).map((party) => ({ ...party, charges: namesOf(party.charges) })),
  });
  const [one, other] = [rest(before), rest(after)];
  const labels = Object.entries(caseFields).flatMap(([name, field]) => {
    // What may be left out has its label inside.
    const schema = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
    const isSame = JSON.stringify(one[name]) === JSON.stringify(other[name]);
    return isSame ? [] : [formFields.get(schema)?.label ?? name];
  });
  return labels.length > 0 ? [`changed: ${list.format(labels)}`] : [];
}

const namesOf = (charges: unknown) => recordsIn(charges).map(({ what, kind }) => [what, kind]);
