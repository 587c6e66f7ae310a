import type { z } from 'astro/zod';
import { checkAddresses } from '../../../src/copydesk/addresses.ts';
import type { CheckedEntry } from '../../../src/copydesk/entryFile.ts';
import { checkMentions, type Entry } from '../../../src/copydesk/newsroom.ts';
import type { Article } from '../../../src/model/article.ts';
import { formFields } from '../../../src/model/field.ts';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { textLine } from '../textLine.ts';

/** Something that stops an entry from being published, told to its author. */
export interface PreviewProblem {
  /** “Headline”, “Sources 2, Title”, “Text, line 12”. */
  place: string;
  message: string;
  /** The field of the form that it is in. */
  field: string;
  /** For one in the text: the words of its line, by which the editor finds it. */
  quote?: string;
}

/**
 * All that is wrong with an entry as it stands: its fields by label, its text by line, and what it
 * names but is not there.
 * @param fields as they are in the file
 * @param file the whole file
 */
export function previewProblems(
  entry: CheckedEntry,
  fields: Record<string, unknown>,
  file: string,
  published: Entry[],
): PreviewProblem[] {
  const around = [...published.filter(({ path }) => path !== entry.path).map(asChecked), entry];
  const elsewhere = [...checkMentions(around), ...checkAddresses(around)].filter((found) => found.file === entry.path);
  const inFile = entry.problems.filter(({ rule }) => rule !== 'field');
  return [...fieldProblems(entry.kind, fields), ...[...inFile, ...elsewhere].map((found) => inWords(found, file))];
}

function inWords({ line, message, rule }: Problem, file: string): PreviewProblem {
  const place = textLine(file, line);
  const written = file.split('\n')[line - 1] ?? '';
  if (place === null) {
    const field = /^([A-Za-z]\w*):/.exec(written)?.[1] ?? '';
    return { place: rule === 'slug' || rule === 'path' ? 'Address' : 'Fields', message, field };
  }
  return { place: `Text, line ${place}`, message, field: 'body', quote: written.trim().slice(0, 200) };
}

/** What the kind’s schema says of the fields, by the labels of the form. What the CMS sets itself is passed over. */
export function fieldProblems(kind: KindName, fields: Record<string, unknown>): PreviewProblem[] {
  const schema: z.ZodType = KINDS[kind].schema;
  const result = schema.safeParse(fields);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const labels = labelsOf(schema, issue.path);
    if (labels === null) return [];
    const missing = valueAt(fields, issue.path) === undefined && issue.path.length > 0;
    return [
      {
        place: labels || String(issue.path[0] ?? 'Fields'),
        message: missing ? 'is missing.' : issue.message,
        field: String(issue.path[0] ?? ''),
      },
    ];
  });
}

/** `Sources 2, Title` of a path; null for a field that authors do not see. */
function labelsOf(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  const labels: string[] = [];
  let now: z.ZodType | undefined = schema;
  for (const part of path) {
    now = inside(now, part);
    if (!now) break;
    const note = formFields.get(unwrapped(now));
    if (typeof part === 'number') labels.push(`${labels.pop() ?? ''} ${part + 1}`.trim());
    else if (note?.control === 'hidden' && !('refersTo' in note)) return null;
    else if (note) labels.push(note.label);
  }
  return labels.join(', ');
}

/** The parts of Zod’s schemas that hold others. */
type Holder = { shape?: Record<string, z.ZodType>; element?: z.ZodType; unwrap?: () => z.ZodType };

function inside(schema: z.ZodType | undefined, part: PropertyKey): z.ZodType | undefined {
  if (!schema) return undefined;
  const holder = unwrapped(schema) as Holder;
  return typeof part === 'number' ? holder.element : holder.shape?.[String(part)];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const holder = schema as Holder;
  return !holder.shape && !holder.element && holder.unwrap ? holder.unwrap() : schema;
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);

const nowhere = { line: 1, column: 1 };
const known = new WeakMap<Entry, CheckedEntry>();

/** A published entry as the checks between entries want it: it is right, so only its names count. */
function asChecked(entry: Entry): CheckedEntry {
  const there = known.get(entry);
  if (there) return there;
  const { kind, slug, path, digest, data } = entry;
  const { id, formerSlugs = [] } = data as Partial<Article>;
  const mention = (name: string) => ({ name, ...nowhere });
  const mentions = {
    pictures: [],
    sources: [],
    links: [],
    references: [],
    identifiers: id ? [mention(id)] : [],
    formerSlugs: kind === 'articles' ? formerSlugs.map(mention) : [],
  };
  const checked = { path, kind, slug, digest, data, mentions, problems: [] } as CheckedEntry;
  known.set(entry, checked);
  return checked;
}
