import { alignedEntries } from '../../alignedEntries.ts';
import { escapeSigns } from '../../proseSigns.ts';

/** A footnote: its name, as in `[^name]`, and its words in Markdown. */
export interface Note {
  name: string;
  text: string;
}

const START = /^\[\^([^\]\n]+)\]:[ \t]*/;

interface WrittenNote extends Note {
  /** What stands between the note before and this one. */
  gap: string;
  source: string;
}

/** Reads footnotes that follow each other. Lines of a note that are moved in come without that. */
export function parseNotes(source: string): Note[] {
  return writtenNotes(source).map(({ name, text }) => ({ name, text }));
}

/**
 * Footnotes as Markdown.
 * @param source how they were written: those that have not changed stay as they are
 */
export function printNotes(notes: Note[], source = ''): string {
  const written = writtenNotes(source);
  const isSame = (before: number, after: number) => {
    const [was, now] = [written[before], notes[after]];
    return was !== undefined && now !== undefined && was.name === now.name && was.text === now.text;
  };
  const printed = alignedEntries(written.length, notes.length, isSame).flatMap(({ before, after }) => {
    const [was, now] = [written[before ?? -1], notes[after ?? -1]];
    if (!now || after === undefined) return [];
    const same = before !== undefined && isSame(before, after);
    return [{ gap: was?.gap || '\n', text: same && was ? was.source : printedNote(now) }];
  });
  return printed.map(({ gap, text }, index) => (index === 0 ? text : gap + text)).join('');
}

/** The first number that no footnote has, for a new one. */
export function nextNoteName(names: Iterable<string>): string {
  const taken = new Set(names);
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}

function printedNote({ name, text }: Note): string {
  const [first = '', ...more] = escapeSigns(text.trim()).split('\n');
  return [`[^${name}]: ${first}`.trimEnd(), ...more.map((line) => (line.trim() ? `    ${line}` : ''))].join('\n');
}

function writtenNotes(source: string): WrittenNote[] {
  if (!source) return [];
  const starts = [...source.matchAll(/^\[\^[^\]\n]+\]:/gm)].map(({ index }) => index);
  let end = 0;
  return starts.map((start, index) => {
    const part = source.slice(start, starts[index + 1] ?? source.length);
    const written = index === starts.length - 1 ? part : part.trimEnd();
    const gap = source.slice(end, start);
    end = start + written.length;
    const [first = '', ...more] = written.replace(START, '').split('\n');
    const text = [first, ...more.map((line) => line.replace(/^(?: {1,4}|\t)/, ''))].join('\n').trim();
    return { name: START.exec(written)?.[1] ?? '', text, gap, source: written };
  });
}
