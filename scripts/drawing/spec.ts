import { z } from 'astro/zod';
import { COUNTRIES } from '../../src/model/countries.ts';
import { linePattern } from '../../src/model/patterns.ts';

/** Most characters of each text in a specification. */
export const LONGEST = { title: 50, note: 110, label: 28, detail: 40, shown: 20, number: 12, unit: 40, date: 20 };

function text(max: number) {
  return z.string({ error: 'is missing, or not a text' }).superRefine((value, context) => {
    if (value.length > max) {
      context.addIssue({ code: 'custom', message: `has ${value.length} characters, ${max} at most: “${value}”` });
    } else if (!new RegExp(linePattern(1, max), 'u').test(value)) {
      context.addIssue({ code: 'custom', message: 'must be one line of plain text without white space at its ends' });
    }
  });
}

function list<Item extends z.ZodType>(item: Item, min: number, max: number) {
  const count = `must have ${min} to ${max} entries`;
  return z
    .array(item, { error: `is missing, or not a list; it ${count}` })
    .min(min, count)
    .max(max, count);
}

const title = text(LONGEST.title);
const note = text(LONGEST.note);
const label = text(LONGEST.label);
const detail = text(LONGEST.detail);
const strong = z.boolean({ error: 'must be true or false' }).optional();
const amount = z.number({ error: 'must be a number' }).min(0, 'must not be negative');
const quantity = { label, value: amount, shown: text(LONGEST.shown), strong };
const country = z.string().refine((code) => code in COUNTRIES, 'is no country code (ISO 3166-1 alpha-2, as NL)');

const map = z.strictObject({
  kind: z.literal('map'),
  title,
  note,
  view: z.enum(['world', 'europe', 'americas', 'asia'], { error: 'must be world, europe, americas or asia' }),
  countries: list(country, 1, 80),
  also: list(country, 1, 80).optional(),
});
const bars = z.strictObject({
  kind: z.literal('bars'),
  title,
  note,
  unit: text(LONGEST.unit),
  bars: list(z.strictObject(quantity), 2, 8).refine(someAmount, 'must not all be nought'),
});
const series = z.strictObject({
  kind: z.literal('series'),
  title,
  note,
  unit: text(LONGEST.unit),
  points: list(z.strictObject({ ...quantity, label: text(LONGEST.date) }), 3, 12).refine(
    someAmount,
    'must not all be nought',
  ),
});
const flow = z.strictObject({
  kind: z.literal('flow'),
  title,
  note,
  steps: list(z.strictObject({ label, detail: detail.optional() }), 3, 6),
});
const timeline = z.strictObject({
  kind: z.literal('timeline'),
  title,
  note,
  events: list(z.strictObject({ date: text(LONGEST.date), label: detail }), 3, 7),
});
const share = z.strictObject({
  kind: z.literal('share'),
  title,
  note,
  parts: list(z.strictObject(quantity), 2, 5).refine(someAmount, 'must not all be nought'),
});
const number = z.strictObject({
  kind: z.literal('number'),
  title,
  note,
  number: text(LONGEST.number),
  unit: text(LONGEST.unit),
  rows: list(z.strictObject({ label, detail }), 2, 4),
});

function someAmount(entries: { value: number }[]): boolean {
  return entries.some(({ value }) => value > 0);
}

/** One picture, as an author describes it. */
export const drawingSpec = z.discriminatedUnion('kind', [map, bars, series, flow, timeline, share, number], {
  error: (issue) =>
    issue.code === 'invalid_union'
      ? 'must be map, bars, series, flow, timeline, share or number'
      : 'must be an object with a kind',
});

/** The pictures of an article by file name. */
export const drawingsSpec = z.record(
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.png$/, 'must be a file name as lead.png'),
  drawingSpec,
);

export type DrawingSpec = z.infer<typeof drawingSpec>;
export type SpecOf<Kind extends DrawingSpec['kind']> = Extract<DrawingSpec, { kind: Kind }>;
