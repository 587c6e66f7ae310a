import './neededFields.css';
import { z } from 'astro/zod';
import { KINDS, type KindName } from '../../../src/model/kind.ts';

/** Takes “(optional)” from the labels of those fields without which the entry cannot go out. */
export function markNeededFields(kind: KindName): void {
  const { fields, form } = KINDS[kind];
  const needed = Object.entries(fields).flatMap(([name, schema]) => (schema instanceof z.ZodOptional ? [] : [name]));
  if (form === 'text') needed.push('body');
  for (const name of needed)
    for (const label of document.querySelectorAll(`label[for^="${CSS.escape(name)}-field-"]`))
      if (!label.hasAttribute('data-needed')) label.setAttribute('data-needed', '');
}
