import type { Typeface } from './typeface.ts';

/**
 * A text as a typeface can print it. Signs that it does not have, such as an emoji, go: each would be an empty box.
 * A word of letters that it does not have becomes an ellipsis: without some of its letters a name is another name.
 */
export function printable(text: string, face: Pick<Typeface, 'missing'>): string {
  const whole = text.normalize('NFC');
  const missing = new Set(face.missing(whole));
  return whole
    .split(/\s+/)
    .map((word) => {
      const kept = [...word].filter((character) => !missing.has(character)).join('');
      return [...word].some((character) => missing.has(character) && /\p{L}/u.test(character)) ? '…' : kept;
    })
    .filter(Boolean)
    .join(' ')
    .replace(/…(?: …)+/g, '…');
}
