import { z } from 'astro/zod';
import fc from 'fast-check';
import type { FormField } from '../../src/model/field.ts';
import { inner, type Leaf } from './modelLeaves.ts';
import { choicesOf, lineBounds, validValue } from './validValues.ts';

/**
 * Values that an author can bring about in the form's control for a field: right ones, near
 * misses, and junk. A select produces only its options, each once; a number input only whole
 * numbers or nothing; a text input any text.
 */
export function formValues({ schema, note, form }: Leaf): fc.Arbitrary<unknown> {
  const bare = inner(schema);
  switch (form.widget) {
    case 'number':
      return fc.oneof(NOTHING, around(note.min ?? 0), around(note.max ?? 0), fc.integer());
    case 'boolean':
      return fc.oneof(fc.boolean(), fc.constant(undefined));
    case 'select':
    case 'relation':
      return form.multiple
        ? fc.oneof(fc.constantFrom(undefined, null, []), some(choicesOf(note as FormField), note))
        : fc.oneof(NOTHING, fc.constantFrom(...choicesOf(note as FormField)));
    case 'list': {
      if (!(bare instanceof z.ZodArray)) throw new Error('A list of the form belongs to a list of the model.');
      const entries = fc.array(validValue(bare.element as z.ZodType), { minLength: 1, maxLength: 4 });
      const repeated = ([count, few]: [number, unknown[]]) =>
        Array.from({ length: count }, (_, index) => few[index % few.length]);
      return fc.oneof(fc.constant(undefined), fc.tuple(counts(note), entries).map(repeated));
    }
    default:
      return typed(schema, (note as FormField).pattern?.source ?? '');
  }
}

/** Cleared, or never touched. */
const NOTHING = fc.constantFrom(undefined, null, '');

/** How many entries a list may have: often as many as just may be, or one too many or too few. */
const counts = ({ min = 0, max = 0 }: Leaf['note']) =>
  fc.oneof(fc.constantFrom(0, Math.max(0, min - 1), min, max, max + 1), fc.integer({ min, max }));

const some = (options: string[], note: Leaf['note']) =>
  counts(note).chain((count) => {
    const length = Math.min(count, options.length);
    return fc.shuffledSubarray(options, { minLength: length, maxLength: length });
  });

const around = (bound: number) => fc.integer({ min: bound - 2, max: bound + 2 });

const WHITE = fc.string({
  unit: fc.constantFrom(' ', '\t', '\n', '\r\n', '\u00a0', '\u2003', '\u2028', '\ufeff'),
  maxLength: 3,
});
/** Characters on which texts are often decided. */
const TELLING = fc.constantFrom(
  ...' \t\n\u00a0-_./:@#?&=%+,;!$^*()[]|\\\'"`~<>{}aZ09é日\u00ad\u034f\u200b\u200c\u200d\u2028\u202e\u2060\u2066\ufeff\ufffd\u0000\u007f\u0085',
  '😀',
  'xn--',
  '..',
  '//',
  'T24:',
  '+14:30',
  '.local',
  '\ud800',
);

/** What can stand in a text input for a field of text. */
function typed(schema: z.ZodType, source: string): fc.Arbitrary<unknown> {
  const valid = validValue(schema).map(String);
  const bounds = lineBounds(source);
  return fc.oneof(
    NOTHING,
    valid,
    fc.tuple(WHITE, valid, WHITE).map((parts) => parts.join('')),
    WHITE,
    fc.tuple(valid, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([text, edits]) => edits.reduce(edited, text)),
    valid.map((text) => text.toUpperCase()),
    ...(bounds
      ? [lengths(bounds)]
      : [fc.tuple(valid, fc.integer({ min: 90, max: 2100 })).map(([a, n]) => a.repeat(n).slice(0, n))]),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
}

/** Lengths just inside and outside the limits, with and without white space around them. */
const lengths = ({ min, max }: { min: number; max: number }) =>
  fc
    .tuple(WHITE, fc.constantFrom('a', 'é', '😀'), fc.constantFrom(min - 1, min, max, max + 1), WHITE)
    .map(([before, unit, length, after]) => before + unit.repeat(length).slice(0, Math.max(0, length)) + after);

interface Edit {
  at: number;
  remove: number;
  insert: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 2 }),
  insert: fc.oneof(TELLING, fc.constant('')),
});

function edited(text: string, { at, remove, insert }: Edit): string {
  const index = Math.round(at * text.length);
  return text.slice(0, index) + insert + text.slice(index + remove);
}
