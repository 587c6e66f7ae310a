import type { DecapField } from '../../admin/config/decapField.ts';

/**
 * What Decap's form refuses, read from the sources of Decap CMS 3.16.3 (they are in the source map
 * `decap-cms/dist/decap-cms.js.map`), with plain values in place of Immutable's:
 *
 * - which fields are asked at all: `validate` in decap-cms-core EditorControlPane.js, ObjectControl.js and ListControl.js
 * - presence and pattern: `validatePresence`, `validatePattern` and `isEmpty` in decap-cms-core Widget.js
 * - the length of a list: `validateSize` in decap-cms-widget-list ListControl.js
 * - how many of a select or relation: `isValid` in SelectControl.js and RelationControl.js
 * - both by `validateMinMax` in decap-cms-lib-widgets validations.ts
 * - the bounds of a number: `isValid` in decap-cms-widget-number NumberControl.js
 *
 * What a control cannot produce is not refused here: see `formValues.ts`.
 * @returns a word for each refusal; none when the author may save
 */
export function formRefusals(field: DecapField, value: unknown): string[] {
  switch (field.widget) {
    case 'hidden':
      return [];
    case 'object':
      return partsOf(field).flatMap((part) => formRefusals(part, isGroup(value) ? value[part.name] : undefined));
    case 'list':
      return listRefusals(field, value);
    default:
      return [...presence(field, value), ...pattern(field, value), ...control(field, value)];
  }
}

/** Whether the form lets a value pass. */
export const formAccepts = (field: DecapField, value: unknown) => formRefusals(field, value).length === 0;

function listRefusals(field: DecapField, value: unknown): string[] {
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const one = field.field as DecapField | undefined;
  const inside = items.flatMap((item) =>
    one
      ? formRefusals(one, item)
      : partsOf(field).flatMap((part) => formRefusals(part, isGroup(item) ? item[part.name] : undefined)),
  );
  const itself = items.length > 0 ? inside : presence(field, value);
  if (field.required === false && items.length === 0) return itself;
  return [...itself, ...size(field, value)];
}

function presence(field: DecapField, value: unknown): string[] {
  return field.required !== false && isEmpty(asTested(value)) ? ['PRESENCE'] : [];
}

function pattern(field: DecapField, value: unknown): string[] {
  const [source] = (field.pattern ?? []) as string[];
  const tested = asTested(value);
  if (source === undefined || isEmpty(tested)) return [];
  return new RegExp(source).test(tested as string) ? [] : ['PATTERN'];
}

function control(field: DecapField, value: unknown): string[] {
  if (field.widget === 'number') return numberRange(field, value);
  return (field.widget === 'select' || field.widget === 'relation') && field.multiple ? size(field, value) : [];
}

function numberRange({ min = false, max = false, pattern: own }: DecapField, value: unknown): string[] {
  // A number input that was never touched holds ''.
  const number = value === undefined ? '' : value;
  if (own || number === '') return [];
  // As in Decap, null compares like 0.
  const below = min !== false && Number(number) < Number(min);
  const above = max !== false && Number(number) > Number(max);
  return below || above ? ['RANGE'] : [];
}

function size({ min, max }: DecapField, value: unknown): string[] {
  const count = Array.isArray(value) ? value.length : undefined;
  if (typeof min === 'number' && typeof max === 'number' && count !== undefined)
    return count < min || count > max ? ['RANGE'] : [];
  const few = typeof min === 'number' && min > 0 && !!count && count < min;
  const many = typeof max === 'number' && !!count && count > max;
  return few || many ? ['RANGE'] : [];
}

/** A list is tested as its entries joined by commas (`getValidateValue`). */
const asTested = (value: unknown) => (Array.isArray(value) ? value.join(',') : value);

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return isGroup(value) && Object.keys(value).length === 0;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partsOf(field: DecapField): DecapField[] {
  return field.fields as DecapField[];
}
