import { placeOf, type Finding } from '../model/problem.ts';

/**
 * Characters that may not stand anywhere in a content file: they are invisible, change what a
 * reader sees against what is stored, or are traces of damage (Unicode Technical Report 36).
 * The zero-width joiners U+200C and U+200D stay allowed: Persian, Hindi and emoji need them.
 */
const REFUSED: [pattern: RegExp, rule: string, what: string][] = [
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, 'control', 'an invisible control character'],
  [/\r/u, 'newline', 'a Windows or old Mac line ending (CR)'],
  [/\ufeff/u, 'bom', 'a byte-order mark'],
  [
    /[\u202a-\u202e\u2066-\u2069]/u,
    'bidi',
    'a mark that turns the direction of the text, so that it reads differently from what is stored',
  ],
  [
    /[\u200b\u2060-\u2064\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0]/u,
    'invisible',
    'an invisible character',
  ],
  [
    /[\u{e0000}-\u{e0fff}\u{f0000}-\u{10fffd}\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]/u,
    'invisible',
    'a private or tag character',
  ],
  [/[\u2028\u2029]/u, 'newline', 'a Unicode line separator'],
  [/\p{Surrogate}/u, 'utf8', 'half of a character'],
  [/\ufffd/u, 'utf8', 'a replacement character (the text was damaged earlier)'],
  [/\p{M}{5,}/u, 'stacked-accents', 'a pile of stacked accents'],
];
// A pattern that looks for the Latin letter itself takes minutes on a long run of other letters.
const WORDS = /[\p{L}\p{M}]{3,}/gu;

/** Nothing but letters of western Europe and the signs of its newspapers, as most texts are: none of them is refused. */
const ORDINARY = /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f–—‘’“”…€₿−]*$/;

/** Finds characters that no author means to write. One finding a kind. */
export function checkCharacters(text: string): Finding[] {
  if (ORDINARY.test(text)) return [];
  const findings: Finding[] = [];
  for (const [pattern, rule, what] of REFUSED) {
    const at = text.search(pattern);
    if (at < 0) continue;
    const name = printable(String.fromCodePoint(text.codePointAt(at) ?? 0));
    findings.push({
      ...placeOf(text, at),
      rule,
      message: `There is ${what} here (${name}). Delete it and type the word again.`,
    });
  }
  for (const word of text.matchAll(WORDS)) {
    if (!/\p{Script=Latin}/u.test(word[0]) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word[0])) continue;
    findings.push({
      ...placeOf(text, word.index),
      rule: 'look-alike',
      message: `“${word[0].slice(0, 30)}” mixes Latin letters with Cyrillic or Greek ones that look alike (${printable(word[0])}). Type the word again.`,
    });
    break;
  }
  return findings;
}

/**
 * Characters that a text has only once its references (`&#x202e;`) or escapes (`\u202e`) are read.
 * @param known the kinds of findings in the text as written: those have been told already
 */
export function checkReadCharacters(read: string, known: ReadonlySet<string>): { rule: string; message: string }[] {
  return checkCharacters(read)
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, message }) => ({ rule, message: `${message} It is written as a code that starts with & or \\.` }));
}

/** A text as it can be shown in a message: other than printable ASCII becomes `<U+0441>`. At most 80 characters. */
export function printable(text: string): string {
  return [...text.slice(0, 80)]
    .map((character) =>
      /[\x20-\x7e]/.test(character)
        ? character
        : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .join('');
}

/**
 * Decodes a file that must be UTF-8. A wrong encoding is a finding at the first bad byte.
 * A byte-order mark stays in the text, for `checkCharacters` to refuse.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { finding: Finding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return {
      finding: {
        ...placeOf(readable, readable.indexOf('\ufffd')),
        rule: 'utf8',
        message: 'This file is not UTF-8 text. Save it again with the encoding “UTF-8”.',
      },
    };
  }
}
