import './neededFields.css';
import { z } from 'astro/zod';
import { KINDS, type KindName } from '../../../src/model/kind.ts';

/** Takes “(optional)” from the labels of those fields without which the entry cannot go out. */
export function markNeededFields(kind: KindName): void {
  for (const [name, schema] of Object.entries(KINDS[kind].fields as z.ZodRawShape)) {
    if (schema instanceof z.ZodOptional) continue;
    for (const label of document.querySelectorAll(`label[for^="${CSS.escape(name)}-field-"]`))
      if (!label.hasAttribute('data-needed')) label.setAttribute('data-needed', '');
  }
}
