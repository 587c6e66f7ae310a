import { FOOTNOTE } from '../../mdxPatterns.ts';
import { parseNotes, printNotes } from './notesText.ts';

const MARK = /\[\^([^\]\n]+)\](?!:)/g;
/** In the place of notes that go: a character that no text may hold. */
const GONE = '\u0000';
/** Code, in which nothing is a note, and notes. */
const CODE_OR_NOTES = new RegExp(
  String.raw`(?<=^|\n)(?<fence>\x60{3,}|~{3,})[^]*?(?:\n\k<fence>|$)|(?<=^|\n\n)(?<notes>${FOOTNOTE})(?=\n\n|$)`,
  'g',
);

/**
 * A text without the words of footnotes whose marks an author took out.
 * @param kept names of notes that had no mark when the author began: nobody knows what they are for
 */
export function withoutUnusedNotes(text: string, kept: readonly string[]): string {
  const unused = new Set(unusedNotes(text).filter((name) => !kept.includes(name)));
  if (unused.size === 0) return text;
  const changed = text.replace(CODE_OR_NOTES, (source) => {
    if (!source.startsWith('[')) return source;
    const notes = parseNotes(source);
    const left = notes.filter(({ name }) => !unused.has(name));
    if (left.length === 0) return GONE;
    return left.length === notes.length ? source : printNotes(left, source);
  });
  return changed.replaceAll(`${GONE}\n\n`, '').replaceAll(GONE, '').trim();
}

/** The names of footnotes that a text has words for and no mark. */
export function unusedNotes(text: string): string[] {
  const used = new Set([...text.matchAll(MARK)].map(([, name]) => name));
  return [...text.matchAll(CODE_OR_NOTES)]
    .flatMap(([source]) => (source.startsWith('[') ? parseNotes(source) : []))
    .map(({ name }) => name)
    .filter((name) => !used.has(name));
}
