import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filled } from '../../admin/editor/fieldPrinter.ts';
import { COMPONENTS } from '../../src/mdx/registry.ts';
import { KINDS } from '../../src/model/kind.ts';
import { formAccepts, formRefusals } from '../support/decapValidation.ts';
import { formValues } from '../support/formValues.ts';
import { leavesOf, type Leaf } from '../support/modelLeaves.ts';

/** What only the CMS itself sets, the author’s form never asks for. */
const leaves = [
  ...Object.values(KINDS).flatMap((kind) => leavesOf(kind.name, kind.fields)),
  ...[...COMPONENTS.values()].flatMap((component) => leavesOf(`<${component.name}>`, component.attributes)),
].filter(({ form }) => form.widget !== 'hidden');

/** What the build says of a value once the CMS has written it: trimmed, and left out when it is empty. */
function schemaRefusals({ schema, inOptionalGroup }: Leaf, value: unknown): string[] {
  const written = filled(value);
  // The group may be left out; whether a begun group is whole is no question of one field.
  if (written === undefined && inOptionalGroup) return [];
  const result = schema.safeParse(written);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('what the form lets an author save the build accepts, and what the build accepts the form lets pass', () => {
  test.for(leaves.map((leaf) => [leaf.where, leaf] as const))('%s', ([, leaf]) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(formValues(leaf), (value) => {
        const form = formRefusals(leaf.form, value);
        const schema = schemaRefusals(leaf, value);
        if (form.length === 0 && schema.length > 0) expect.fail(`only the build refuses: ${schema.join(' ')}`);
        if (form.length > 0 && schema.length === 0) expect.fail(`only the form refuses: ${form.join(' ')}`);
        seen[form.length === 0 ? 'accepted' : 'refused']++;
      }),
      { numRuns: 400 },
    );
    // The values were of both sorts. (A control that can only produce its options refuses nothing.)
    expect(seen.accepted).toBeGreaterThan(0);
    if ('pattern' in leaf.form || 'min' in leaf.form) expect(seen.refused).toBeGreaterThan(0);
  });
});

describe('a field that starts with a value starts with one that can be saved', () => {
  const withDefault = leaves.filter(({ form }) => 'default' in form && form.default !== '{{now}}');
  test.for(withDefault.map((leaf) => [leaf.where, leaf] as const))('%s', ([, leaf]) => {
    expect(schemaRefusals({ ...leaf, inOptionalGroup: true }, leaf.form.default)).toEqual([]);
    if (leaf.form.widget !== 'list') expect(formAccepts(leaf.form, leaf.form.default)).toBe(true);
  });
});
