import type { Notes } from './notes.ts';

/** Characters that no text of the newsroom may hold (the list is in `src/mdx/characters.ts`), apart from tab and line break. */
const REFUSED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\u{e0000}-\u{e0fff}\u{f0000}-\u{10fffd}\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\p{Surrogate}]/gu;

/** A text without invisible and damaged characters. */
export function cleanText(text: string, notes: Notes): string {
  const clean = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(REFUSED, '');
  if (clean.length < text.replace(/\r\n/g, '\n').length) notes.add('Invisible or damaged characters were taken out.');
  return clean;
}

/** The same as one line of plain text, with signs that a field cannot hold replaced by ones that look like them. */
export function cleanLine(text: string, notes: Notes): string {
  const line = cleanText(text, notes).replace(/\s+/g, ' ').trim();
  const replaced = line.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('{', '(').replaceAll('}', ')');
  if (replaced !== line)
    notes.add(`The signs < > { } cannot stand in a field; others took their place in “${replaced}”.`);
  return replaced;
}
