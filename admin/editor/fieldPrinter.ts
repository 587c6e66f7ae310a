import { isMap, parseDocument } from 'yaml';
import { FieldEdits } from './fields/fieldEdits.ts';
import { printedField, YAML } from './fields/fieldText.ts';
import { filled, same, type Data } from './fields/filledValues.ts';

export { filled, YAML };

/**
 * The fields of an entry as YAML: the source with nothing changed but what the new values ask for.
 * @param source the fields as they were; empty for a new entry
 * @param order the keys in the order of the form
 */
export function printFields(source: string, values: Data, order: string[]): string {
  const document = parseDocument(source, { ...YAML, keepSourceTokens: true });
  const { contents } = document;
  const keys = [...order.filter((key) => key in values), ...Object.keys(values).filter((key) => !order.includes(key))];
  if (!isMap(contents)) return source + keys.map((key) => printedField(key, values[key])).join('');
  const old = document.toJS() as Data;
  if (same(filled(old) ?? {}, values)) return source;
  const edits = new FieldEdits(source);
  edits.changeGroup(contents, old, values, keys);
  return edits.applied();
}
