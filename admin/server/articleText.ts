import { parseDocument } from 'yaml';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { articleFields } from '../../src/model/article.ts';
import { filled, printFields, YAML } from '../editor/fieldPrinter.ts';

type Fields = Record<string, unknown>;

/** The fields of an article's text as they are written; none when they cannot be read. */
export function fieldsOf(text: string): Fields {
  const document = parseDocument(cutFrontMatter(text)?.fields ?? '', YAML);
  const fields: unknown = document.errors.length > 0 ? null : document.toJS();
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? (fields as Fields) : {};
}

/**
 * An article's text with some fields changed. All else stays to the byte: comments, the order of
 * keys, quotes, the body. Fields that cannot be read are left to the check that follows.
 * @param change field by name; undefined takes a field away
 */
export function withFields(text: string, change: Fields): string {
  const matter = cutFrontMatter(text);
  if (!matter || parseDocument(matter.fields, YAML).errors.length > 0) return text;
  const values = (filled({ ...fieldsOf(text), ...change }) ?? {}) as Fields;
  const fields = printFields(matter.fields, values, Object.keys(articleFields));
  return `---\n${fields}---\n${matter.body}`;
}
