import type { z } from 'astro/zod';
import { textOf } from './decap.ts';

const REFERENCES: Record<string, string> = {
  quot: '"',
  '#39': "'",
  '#123': '{',
  '#125': '}',
  lt: '<',
  gt: '>',
  amp: '&',
};
const REFERENCE = Object.keys(REFERENCES).join('|');
/** ` name="plain text"`: the only sort of attribute that a card can show. With other references in it, it is none. */
export const PLAIN_ATTRIBUTES = `(?:\\s+[A-Za-z][\\w-]*="(?:[^"{}&]|&(?:${REFERENCE});|&(?!#?\\w+;))*")*`;

interface Written {
  space: string;
  name: string;
  value: string;
}
const readAttributes = (source: string): Written[] =>
  [...source.matchAll(/(\s+)([A-Za-z][\w-]*)="([^"]*)"/g)].map(([, space = '', name = '', value = '']) => ({
    space,
    name,
    value,
  }));

/** Attributes as written, ` speaker="A &quot;B&quot;"`, as plain values. */
export function parseAttributes(source: string): Record<string, string> {
  return Object.fromEntries(readAttributes(source).map(({ name, value }) => [name, decoded(value)]));
}

/**
 * Values as attributes. Those that are written and have not changed stay as they are, in their
 * order; new ones stand where the definition of the component has them. Empty ones are left out.
 */
export function printAttributes(attributes: z.ZodRawShape, values: Record<string, unknown>, source = ''): string {
  const order = Object.keys(attributes);
  const written = readAttributes(source).flatMap((attribute) => {
    if (!order.includes(attribute.name)) return [attribute];
    const value = encoded(textOf(values[attribute.name]));
    if (value === encoded(decoded(attribute.value))) return [attribute];
    return value === '' ? [] : [{ ...attribute, value }];
  });
  for (const [index, name] of order.entries()) {
    const value = encoded(textOf(values[name]));
    if (value === '' || written.some((attribute) => attribute.name === name)) continue;
    const place = written.findLastIndex((attribute) => order.indexOf(attribute.name) < index) + 1;
    written.splice(place, 0, { space: written[Math.max(place - 1, 0)]?.space ?? ' ', name, value });
  }
  return written.map(({ space, name, value }) => `${space}${name}="${value}"`).join('');
}

const decoded = (value: string) =>
  value.replace(new RegExp(`&(${REFERENCE});`, 'g'), (_, reference: string) => REFERENCES[reference] ?? '');

function encoded(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/\{/g, '&#123;')
    .replace(/\}/g, '&#125;')
    .replace(/\s*\r?\n\s*/g, ' ')
    .trim();
}
