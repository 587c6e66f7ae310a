import { Document, isNode, isScalar, Scalar } from 'yaml';
import { inFormOrder } from './formOrder.ts';

export const YAML = { version: '1.2', schema: 'core' } as const;
const PRINT = { lineWidth: 0, flowCollectionPadding: false } as const;
/** Lists of short words stand on one line: `[a, b]`. */
const FLOW_LISTS = new Set([
  'topics',
  'bylines',
  'countries',
  'organisations',
  'cases',
  'formerSlugs',
  'seeAlso',
  'relatedCases',
]);

/** A field with its value, as lines of YAML in the newsroom’s style. */
export function printedField(key: string, value: unknown): string {
  const document = new Document({}, YAML);
  const node = isNode(value) ? value : document.createNode(inFormOrder(key, value), { flow: FLOW_LISTS.has(key) });
  document.set(key, node);
  return document.toString(PRINT);
}

/** The lines of a field, moved to the right. */
export const indented = (lines: string, by: number): string => lines.replace(/^(?=.)/gm, ' '.repeat(by));

/** A value on one line: `text`, `"text"`, `[a, b]`. In the quotes of the one that it replaces. */
export function printedInline(value: unknown, before?: unknown): string {
  const document = new Document({}, YAML);
  const node = document.createNode(value, { flow: true });
  if (isScalar(node) && typeof value === 'string') {
    const type = isScalar(before) ? before.type : undefined;
    if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') node.type = type;
    if (value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
  }
  return printedField('k', node).slice(2).trim();
}
