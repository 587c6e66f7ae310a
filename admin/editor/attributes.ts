import type { z } from 'astro/zod';

const REFERENCES: Record<string, string> = {
  quot: '"',
  '#39': "'",
  '#123': '{',
  '#125': '}',
  lt: '<',
  gt: '>',
  amp: '&',
};

/** Attributes as written, ` speaker="A &quot;B&quot;"`, as plain values. */
export function parseAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([A-Za-z][\w-]*)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/&(quot|#39|#123|#125|lt|gt|amp);/g, (_, reference: string) => REFERENCES[reference] ?? ''),
    ]),
  );
}

/** Values as attributes, in the order of a component’s definition. Empty ones are left out. */
export function printAttributes(attributes: z.ZodRawShape, values: Record<string, unknown>): string {
  return Object.keys(attributes)
    .filter((name) => typeof values[name] === 'string' && values[name].trim() !== '')
    .map((name) => ` ${name}="${escaped(String(values[name]))}"`)
    .join('');
}

function escaped(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/\{/g, '&#123;')
    .replace(/\}/g, '&#125;')
    .replace(/\s*\r?\n\s*/g, ' ')
    .trim();
}
