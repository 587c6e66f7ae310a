import { z } from 'astro/zod';
import fc from 'fast-check';
import type { FormField } from '../../src/model/field.ts';
import * as patterns from '../../src/model/patterns.ts';
import { inner, noteOf } from './modelLeaves.ts';

/** Slugs of the entries that references may name. */
export const REFERABLE = ['a', '2024-review', ...Array.from({ length: 24 }, (_, index) => `entry-${index}`)];

/** Values that a field takes, made from the field's own definition. */
export function validValue(schema: z.ZodType): fc.Arbitrary<unknown> {
  const bare = inner(schema);
  if (bare instanceof z.ZodObject) return validGroup(bare.shape);
  const note = noteOf(schema);
  if (bare instanceof z.ZodArray) {
    const bounds = { minLength: note.min ?? 0, maxLength: note.max ?? 0 };
    if (note.control === 'choices') return fc.shuffledSubarray(choicesOf(note), bounds);
    return fc.array(validValue(bare.element as z.ZodType), bounds);
  }
  switch (note.control) {
    case 'whole':
      return fc.integer({ min: note.min ?? 0, max: note.max ?? 0 });
    case 'sum':
      return fc.oneof(
        fc.integer({ min: 0, max: 5_000_000_000 }),
        fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 100),
      );
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...choicesOf(note));
    default:
      return textOfShape((note as FormField).pattern?.source ?? '');
  }
}

/** A group with its required fields, and some of the others. */
export function validGroup(shape: z.ZodRawShape): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(shape).map(([name, schema]) => [name, validValue(schema as z.ZodType)] as const);
  const required = Object.entries(shape).filter(([, schema]) => !(schema instanceof z.ZodOptional));
  return fc.record(Object.fromEntries(values), { requiredKeys: required.map(([name]) => name) });
}

/** What a select or relation offers. */
export const choicesOf = (note: FormField): string[] => note.options?.map(({ value }) => value) ?? REFERABLE;

const LINE = /\{(\d+),(\d+)\}\(\?<!\\s\)\$$/;

/** Fewest and most characters of a line of text, from its pattern; null for another shape. */
export function lineBounds(source: string): { min: number; max: number } | null {
  const [, min, max] = LINE.exec(source) ?? [];
  return min === undefined ? null : { min: Number(min), max: Number(max) };
}

const letters = (alphabet: string) => fc.constantFrom(...alphabet);
const two = (max: number, min = 0) => fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'));
const word = (alphabet: string, maxLength = 12) => fc.string({ unit: letters(alphabet), minLength: 1, maxLength });
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const SMALL_OR_DIGIT = `${SMALL}0123456789`;
const PROSE = `${SMALL}ABC019 .,;:!?'"“”’–—$€£%&()[]/#*_~|\\=+@äöüßéñçşЖЩΩ日本語क्ष😀`;

const slug = fc.array(word(SMALL_OR_DIGIT), { minLength: 1, maxLength: 6 }).map((words) => words.join('-'));
const host = fc
  .tuple(
    fc.array(word(SMALL_OR_DIGIT), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('gov', 'org', 'co.uk', 'museum'),
  )
  .map(([labels, end]) => `${labels.join('.')}.${end}`);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zone = fc.oneof(
  fc.constantFrom('Z', '+00:00', '-05:00', '+05:45', '+14:00', '-12:00', '+12:45'),
  fc.tuple(fc.constantFrom('+', '-'), two(13), two(59)).map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);

/** Texts of the shapes in `src/model/patterns.ts`. A new shape brings its generator along. */
const SHAPES: Record<string, fc.Arbitrary<string>> = {
  [patterns.SLUG]: slug,
  [patterns.PICTURE]: fc
    .tuple(fc.constantFrom('', './'), slug, fc.constantFrom('jpg', 'jpeg', 'png', 'webp', 'gif'))
    .map(([start, name, ending]) => `${start}${name}.${ending}`),
  [patterns.WEB_ADDRESS]: fc
    .tuple(
      fc.constantFrom('https', 'http'),
      host,
      fc.constantFrom('', ':8080'),
      fc.constantFrom('', '/', '/a/b.html?x=1&y=%20#top', '?q', '#x', '/Ä'),
    )
    .map(([scheme, name, port, rest]) => `${scheme}://${name}${port}${rest}`),
  [patterns.OWN_ADDRESS]: fc.array(slug, { maxLength: 2 }).map((parts) => {
    const address = `/${parts.map((part) => `${part.slice(0, 70).replace(/-$/, '')}/`).join('')}`;
    return address.slice(0, 160);
  }),
  [patterns.EMAIL]: fc.tuple(word(`${SMALL_OR_DIGIT}_%+-`), host).map(([name, at]) => `${name}@${at}`),
  [patterns.PERMANENT_ID]: fc.uuid({ version: 4 }).map((uuid) => `urn:uuid:${uuid}`),
  [patterns.DAY]: day,
  [patterns.ROUGH_DAY]: fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)),
  [patterns.UNIT]: fc.constantFrom('EUR', 'USDT', 'BTC', 'A1B', 'ABCDEFGHIJ'),
  [patterns.INDEX_NOW_KEY]: fc.string({ unit: letters(`${SMALL_OR_DIGIT}AZ-`), minLength: 8, maxLength: 128 }),
  [patterns.WALLET_ADDRESS]: fc.string({ unit: letters(`${SMALL_OR_DIGIT}AZ`), minLength: 20, maxLength: 100 }),
  [patterns.CLOCK_TIME]: fc.tuple(two(23), two(59)).map((parts) => parts.join(':')),
  [patterns.MOMENT]: fc
    .tuple(day, two(23), two(59), fc.constantFrom('', ':00', ':59', ':07.5', ':07.123'), zone)
    .map(([date, hours, minutes, seconds, offset]) => `${date}T${hours}:${minutes}${seconds}${offset}`),
};

function textOfShape(source: string): fc.Arbitrary<string> {
  const bounds = lineBounds(source);
  if (bounds) return lineOf(bounds.min, bounds.max);
  const shape = SHAPES[source];
  if (!shape) throw new Error(`No values are known for texts of the shape ${source}.`);
  return shape;
}

/** A line whose length is often at its limits. Characters beyond U+FFFF count twice, as in the browser. */
function lineOf(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.oneof(fc.constantFrom(min, max, Math.min(min + 1, max)), fc.integer({ min, max })),
      fc.string({ unit: letters(PROSE), minLength: 1, maxLength: 40 }),
    )
    .map(([length, text]) => {
      const cut = text.repeat(Math.ceil(length / text.length)).slice(0, length);
      return cut.replace(/^\s|\s$|[\ud800-\udbff]$|^[\udc00-\udfff]/g, 'x');
    });
}
