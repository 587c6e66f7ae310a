import { parseDocument } from 'yaml';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { takeBase, withBase } from './baseVersion.ts';
import { textOf, type Format } from './decap.ts';
import { filled, printFields, YAML } from './fieldPrinter.ts';
import { unusedNotes, withoutUnusedNotes } from './writing/notes/unusedNotes.ts';

/**
 * How entries become files and files become entries. Opening and saving changes nothing but what
 * the author changed: comments, the order of keys, quoting and unknown keys of the YAML stay.
 */

/** The hidden key that carries the file as it was through the editor. */
export const ORIGINAL = '__original';
interface Original {
  fields: string;
  /** White space before and behind the body. */
  lead: string;
  tail: string;
  base: string | null;
  /** Footnotes that nothing pointed to when the file was opened: they stay. */
  unusedNotes?: string[];
}
type Data = Record<string, unknown>;

/** Files of fields and a body (`text`), or of fields alone (`record`). */
export function fileFormat(form: 'text' | 'record'): Format {
  return {
    fromFile: (file) => {
      const { text, base } = takeBase(file);
      const cut = form === 'text' ? cutFrontMatter(text) : null;
      const fields = form === 'text' ? (cut?.fields ?? '') : text;
      const whole = form === 'text' ? (cut?.body ?? text) : '';
      const body = whole.trim();
      const lead = body ? whole.slice(0, whole.indexOf(body)) : '\n';
      const tail = body ? whole.slice(whole.indexOf(body) + body.length) : '\n';
      const document = parseDocument(fields, YAML);
      if (document.errors[0]) throw document.errors[0];
      const original: Original = { fields, lead, tail, base, unusedNotes: unusedNotes(body) };
      return {
        ...(document.toJS() as Data | null),
        ...(form === 'text' && { body }),
        [ORIGINAL]: JSON.stringify(original),
      };
    },
    toFile: ({ [ORIGINAL]: kept, body, ...values }, order = []) => {
      const original: Original = kept
        ? (JSON.parse(textOf(kept)) as Original)
        : { fields: '', lead: '\n', tail: '\n', base: null };
      const fields = printFields(original.fields, filled(values) as Data, order);
      const text = withoutUnusedNotes(textOf(body).trim(), original.unusedNotes ?? []);
      const file = form === 'text' ? `---\n${fields}---\n${original.lead}${text}${original.tail}` : fields;
      return withBase(file, original.base);
    },
  };
}

/** The same values, which began from another version of the file. @param next that version, by the one before */
export function rebased(values: Data, next: (base: string | null) => string | null): Data {
  if (values[ORIGINAL] === undefined) return values;
  const original = JSON.parse(textOf(values[ORIGINAL])) as Original;
  const base = next(original.base);
  return base === original.base ? values : { ...values, [ORIGINAL]: JSON.stringify({ ...original, base }) };
}
