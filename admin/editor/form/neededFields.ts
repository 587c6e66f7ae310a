import './neededFields.css';
import type { KindName } from '../../../src/model/kind.ts';
import { fieldPathOfLabel, isOptionalAt } from './fieldPath.ts';

/** Labels that were looked at, with the control to which each led. */
const known = new WeakMap<HTMLLabelElement, string>();

/**
 * Takes “(optional)” from the labels of those fields without which the entry cannot go out, within entries of
 * lists too. A card in the text has its own fields, and its labels are right.
 */
export function markNeededFields(kind: KindName): void {
  for (const label of document.querySelectorAll<HTMLLabelElement>('label[for*="-field-"]')) {
    if (known.get(label) === label.htmlFor || label.closest('[data-slate-editor]')) continue;
    known.set(label, label.htmlFor);
    label.toggleAttribute('data-needed', !isOptionalAt(kind, fieldPathOfLabel(label)));
  }
}
