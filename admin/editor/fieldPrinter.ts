import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';

type Data = Record<string, unknown>;

export const YAML = { version: '1.2', schema: 'core' } as const;
const PRINT = { lineWidth: 0, flowCollectionPadding: false } as const;
/** Lists of short words stand on one line: `[a, b]`. */
const FLOW_LISTS = new Set(['topics', 'bylines', 'countries', 'organisations', 'formerSlugs']);

/** A cleared optional field comes as `''`, `null`, `{}` or `[]`: it is left out. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, part]) => [key, filled(part)] as const)
      .filter(([, part]) => part !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return value ?? undefined;
}

/**
 * The fields of an entry as YAML, with as little changed against the original as the new values ask for.
 * @param source the fields as they were; empty for a new entry
 * @param order the keys in the order of the form
 */
export function printFields(source: string, values: Data, order: string[]): string {
  const document = source.trim() ? parseDocument(source, YAML) : new Document({}, YAML);
  const old = (document.toJS() ?? {}) as Data;
  if (same(filled(old) ?? {}, values)) return source;
  if (!isMap(document.contents)) document.contents = document.createNode({});
  for (const key of Object.keys(old)) if (!(key in values)) document.delete(key);
  const keys = [...order.filter((key) => key in values), ...Object.keys(values).filter((key) => !order.includes(key))];
  for (const key of keys) change(document, [key], old[key], values[key]);
  placeNewKeys(document, Object.keys(old), keys);
  return document.toString(PRINT);
}

/** Changes as little of the document as the new value asks for. */
function change(document: Document, path: (string | number)[], before: unknown, after: unknown): void {
  if (same(filled(before), after)) return;
  const node = document.getIn(path, true);
  if (isGroup(before) && isGroup(after)) {
    for (const key of Object.keys(before)) if (!(key in after)) document.deleteIn([...path, key]);
    for (const key of Object.keys(after)) change(document, [...path, key], before[key], after[key]);
  } else if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    changeList(document, path, before, after);
  } else if (isScalar(node) && (after === null || typeof after !== 'object')) node.value = after;
  else {
    const made = document.createNode(after, { flow: FLOW_LISTS.has(String(path.at(-1))) });
    document.setIn(path, made);
  }
}

/** Entries at the start and end of a list that stayed the same are left alone; between them entries change, go or come. */
function changeList(document: Document, path: (string | number)[], before: unknown[], after: unknown[]): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(filled(before[start]), after[start])) start++;
  let end = 0;
  while (end < shorter - start && same(filled(before.at(-1 - end)), after.at(-1 - end))) end++;
  const kept = shorter - start - end;
  for (let index = start; index < start + kept; index++)
    change(document, [...path, index], before[index], after[index]);
  for (let index = before.length - end - 1; index >= start + kept; index--) document.deleteIn([...path, index]);
  const list = document.getIn(path, true);
  if (isSeq(list))
    list.items.splice(
      start + kept,
      0,
      ...after.slice(start + kept, after.length - end).map((item) => document.createNode(item)),
    );
}

/** A new key stands where the form has it, not at the end. */
function placeNewKeys(document: Document, old: string[], order: string[]): void {
  const { contents } = document;
  if (!isMap(contents)) return;
  for (const key of order.filter((name) => !old.includes(name))) {
    const from = contents.items.findIndex((item) => keyOf(item.key) === key);
    const [item] = contents.items.splice(from, 1);
    if (!item) continue;
    const before = order.slice(0, order.indexOf(key)).reverse();
    const neighbour = before
      .map((name) => contents.items.findIndex((one) => keyOf(one.key) === name))
      .find((index) => index >= 0);
    contents.items.splice((neighbour ?? -1) + 1, 0, item);
  }
}

const keyOf = (key: unknown) => (isScalar(key) ? key.value : key);
const isGroup = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Groups with their keys in one order, so that order alone is no change. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isGroup(value)) return value ?? null;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
