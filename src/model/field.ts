import { z } from 'astro/zod';
import * as patterns from './patterns.ts';

/**
 * A field is defined once, by one of the functions below. Each returns a Zod schema, which the
 * build checks with, and notes in `formFields` what the CMS needs in order to ask for it.
 */
export interface FormField {
  control: 'line' | 'text' | 'picture' | 'moment' | 'day' | 'whole' | 'sum' | 'yesNo' | 'choice' | 'choices' | 'hidden';
  label: string;
  hint?: string;
  /** The expression that the value matches, and what to tell an author whose value does not. */
  pattern?: { source: string; says: string };
  /** Fewest and most characters, of a text whose length the form counts. */
  length?: { min: number; max: number };
  options?: { value: string; label: string }[];
  /** Fewest and most of a list, or the bounds of a number. */
  min?: number;
  max?: number;
  default?: unknown;
  /** The kind of content whose slug this is. */
  refersTo?: string;
  /** What a moment stands for: the form asks for it in another way. */
  momentRole?: 'publication' | 'update';
  /** This is the address of a page of the site. */
  ownAddress?: boolean;
  /** This names one of the entry's own sources by its short name. */
  sourceMark?: boolean;
  /** Any words may stand in it: it is printed and never followed, looked up or taken apart. */
  words?: boolean;
}
/** What a list or a group is called in the form; its parts carry their own notes. */
export interface FormGroup {
  control: 'list' | 'group';
  label: string;
  hint?: string;
  min?: number;
  max?: number;
  /** In a collapsed list, which part of an item stands for it. */
  summary?: string;
  /** What one entry of a list is called, where that is not the label without its last letter. */
  one?: string;
  /** This is a spot on a picture: the field that holds the picture, as its path from the top of the form. */
  spotOn?: string;
}

export const formFields = z.registry<FormField | FormGroup>();

interface Words {
  label: string;
  hint?: string;
}
/** Fewest and most entries of a list. Every list has a most, which the form and the build both know. */
interface Bounds {
  min?: number;
  max: number;
}
function noted<S extends z.ZodType>(schema: S, note: FormField | FormGroup): S {
  formFields.add(schema, note);
  return schema;
}

const matching = (source: string, says: string) => z.string({ error: says }).regex(new RegExp(source), says);

/** One line of plain text. Limits in characters. */
export function line(words: Words & { min?: number; max: number; default?: string }) {
  return lineOfText(words, 'line');
}

/** The same in a larger box: a paragraph of plain text without line breaks. */
export function paragraph(words: Words & { min?: number; max: number }) {
  return lineOfText(words, 'text');
}

function lineOfText(words: Words & { min?: number; max: number; default?: string }, control: 'line' | 'text') {
  const { min = 1, max, ...rest } = words;
  const says = `must be ${min > 1 ? `${min} to ${max}` : `at most ${max}`} characters of plain text on one line, without < > { } or white space at its ends.`;
  const source = patterns.linePattern(min, max);
  return noted(matching(source, says), {
    control,
    words: true,
    pattern: { source, says },
    length: { min, max },
    ...rest,
  });
}

const shaped = (source: string, says: string) => (words: Words) =>
  noted(matching(source, says), { control: 'line', pattern: { source, says }, ...words });

/** A name for use in addresses. */
export const slug = shaped(
  patterns.SLUG,
  'must be small letters a–z, digits and single hyphens, at most 115 characters.',
);
/** A public web address. */
export const webAddress = shaped(
  patterns.WEB_ADDRESS,
  'must be a full public web address such as https://www.justice.gov/opa/pr/name: the host in small letters, no user name, no spaces, no look-alike letters.',
);
/** The address of a page of this site. That there is such a page is checked by the copy desk. */
export function ownAddress(words: Words) {
  const says =
    'must be the address of a page of this site, with a slash at both ends, such as /about/ or /sections/courts/.';
  return noted(matching(patterns.OWN_ADDRESS, says), {
    control: 'line',
    ownAddress: true,
    pattern: { source: patterns.OWN_ADDRESS, says },
    ...words,
  });
}

export const email = shaped(patterns.EMAIL, 'must be one plain e-mail address, such as desk@example.org.');

/** The file name of a picture beside the text. That the file is there is checked by the copy desk. */
export function picture(words: Words) {
  const says =
    'must be the file name of a picture that lies beside the text (jpg, png, webp or gif; small letters, digits, - and _), such as lead.png.';
  return noted(matching(patterns.PICTURE, says), {
    control: 'picture',
    pattern: { source: patterns.PICTURE, says },
    ...words,
  });
}

/** A moment with its distance from UTC. */
export function moment(words: Words & { default?: '{{now}}'; momentRole?: 'publication' | 'update' }) {
  const says = 'must be a real date and time with its zone, such as 2026-03-29T01:30:00+01:00.';
  return noted(matching(patterns.MOMENT, says), {
    control: 'moment',
    pattern: { source: patterns.MOMENT, says },
    ...words,
  });
}

/** A day without a time. */
export function day(words: Words) {
  const says = 'must be a real day, such as 2026-03-29.';
  return noted(matching(patterns.DAY, says), {
    control: 'day',
    pattern: { source: patterns.DAY, says },
    ...words,
  });
}

/** A day as far as it is known: to the day, the month or the year. */
export const roughDay = shaped(
  patterns.ROUGH_DAY,
  'must be a day, month or year, such as 2024-11-14, 2024-11 or "2024" (a year alone in quotes).',
);
/** A currency or a coin. */
export const indexNowKey = shaped(
  patterns.INDEX_NOW_KEY,
  'must be 8 to 128 letters a–z, digits and hyphens, as IndexNow asks.',
);
export const unit = shaped(patterns.UNIT, 'must be a code in capitals, such as EUR, BTC or USDT.');
/** An address on a blockchain. That its checksum is right is checked with its chain. */
export const walletAddress = shaped(
  patterns.WALLET_ADDRESS,
  'must be one address of a wallet: 20 to 100 letters and digits.',
);

/** The most that a sum can be: beyond it a number of JavaScript would lose cents. */
const MOST_OF_A_SUM = 9_999_999_999_999;

/** A sum of money or coins, with as many decimals as it has. Never negative. */
export function sum(words: Words) {
  const says = `must be a number from 0 to ${MOST_OF_A_SUM}, without separators, such as 29280829.20.`;
  const schema = z.number({ error: says }).min(0, says).max(MOST_OF_A_SUM, says);
  return noted(schema, { control: 'sum', min: 0, max: MOST_OF_A_SUM, ...words });
}

/** A time of the day on the clock of the place where something happens. */
export const clockTime = shaped(patterns.CLOCK_TIME, 'must be a time from 00:00 to 23:59, such as 09:30.');

/** A whole number between two bounds, both included. */
export function whole(words: Words & { min: number; max: number; default?: number }) {
  const says = `must be a whole number from ${words.min} to ${words.max}.`;
  const schema = z.number({ error: says }).int(says).min(words.min, says).max(words.max, says);
  return noted(schema, { control: 'whole', ...words });
}

export function yesNo(words: Words & { default: boolean }) {
  return noted(z.boolean({ error: 'must be true or false.' }), { control: 'yesNo', ...words });
}

type Options = Record<string, string>;
const listed = (options: Options) => Object.entries(options).map(([value, label]) => ({ value, label }));
const keysOf = <O extends Options>(options: O) => Object.keys(options) as [keyof O & string, ...(keyof O & string)[]];

/** One of a few words; `options` gives each stored word and its label. */
export function choice<O extends Options>(words: Words & { options: O; default?: keyof O & string }) {
  const { options, ...rest } = words;
  const schema = z.enum(keysOf(options), { error: `must be one of: ${Object.keys(options).join(', ')}.` });
  return noted(schema, { control: 'choice', options: listed(options), ...rest });
}

/** Any number of them, each at most once. */
export function choices<O extends Options>(words: Words & { options: O } & Bounds) {
  const { options, ...rest } = words;
  const one = z.enum(keysOf(options), { error: 'is not one of the choices.' });
  return noted(each(bounded(z.array(one), words)), { control: 'choices', options: listed(options), ...rest });
}

/** The slug of an entry of another kind. That it exists is checked by the copy desk. */
export function reference(kind: string, words: Words) {
  const says = `must be the short name of one of the ${kind}.`;
  return noted(matching(patterns.SLUG, says), {
    control: 'choice',
    refersTo: kind,
    pattern: { source: patterns.SLUG, says },
    ...words,
  });
}

export function references(kind: string, words: Words & Bounds) {
  const one = noted(matching(patterns.SLUG, `must be the short name of one of the ${kind}.`), {
    control: 'hidden',
    refersTo: kind,
    label: words.label,
  });
  return noted(each(bounded(z.array(one), words)), { control: 'choices', refersTo: kind, ...words });
}

/** The short name of one of the sources of the story or the case itself. */
export function sourceMark(words: Words & { of?: 'story' | 'case' }) {
  const { of = 'story', ...rest } = words;
  const says = `must be the short name of one of this ${of}’s sources.`;
  return noted(matching(patterns.SLUG, says), {
    control: 'line',
    sourceMark: true,
    pattern: { source: patterns.SLUG, says },
    ...rest,
  });
}

/** A list of short texts. */
export function list<S extends z.ZodType>(item: S, words: Words & Bounds) {
  return noted(bounded(z.array(item), words), { control: 'list', ...words });
}

/** A list of groups of fields. */
export function listOf<S extends z.ZodRawShape>(shape: S, words: Words & Bounds & { summary?: string; one?: string }) {
  return noted(bounded(z.array(z.strictObject(shape, { error: noGroup })), words), { control: 'list', ...words });
}

/** Several fields that belong together. */
export function group<S extends z.ZodRawShape>(shape: S, words: Words) {
  return noted(z.strictObject(shape, { error: noGroup }), { control: 'group', ...words });
}

/** What an author hears who wrote a single value where several fields belong. */
const noGroup = ({ code }: { code: string }) =>
  code === 'invalid_type' ? 'must be a group of fields, not a single value.' : undefined;

/** A spot on a picture, in per cent of its width and height. `spotOn` is the path of the picture’s field in the form. */
export function spot(words: Words & { spotOn: string }) {
  const shape = {
    x: whole({ label: 'From the left, per cent', min: 0, max: 100 }),
    y: whole({ label: 'From the top, per cent', min: 0, max: 100 }),
  };
  return noted(z.strictObject(shape), { control: 'group', ...words });
}

/** A value that the CMS sets and never shows. */
export function hidden(source: string, says: string) {
  return noted(matching(source, says), { control: 'hidden', label: 'Hidden', pattern: { source, says } });
}

/** The same field, which an author may leave empty. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.optional();
}

function bounded<S extends z.ZodType>(schema: z.ZodArray<S>, { min = 0, max }: Bounds) {
  const says = min === max ? `must have ${min} entries.` : `must have ${min} to ${max} entries.`;
  return schema.min(min, says).max(max, says);
}

/** Each entry at most once. (The form's own control cannot choose one twice.) */
function each<S extends z.ZodType>(schema: z.ZodArray<S>) {
  return schema.refine((items) => new Set(items).size === items.length, { error: 'has the same entry twice.' });
}
