/**
 * The words of a text for comparing it with others: markup, addresses and code are cut away by their
 * signs and not by a parser, which would take ten times as long. It may keep a sign too many.
 */
export function roughWords(body: string): string {
  return body
    .replace(/\{\/\*[\s\S]*?\*\/\}|^(`{3,}|~{3,})[\s\S]*?^\1|<[^>]*>|\]\([^)]*\)|`[^`\n]*`/gm, ' ')
    .replace(/&[#\w]+;/g, ' ');
}

/** Words that say nothing of what a story is about. All others are told apart by how many stories have them. */
const EMPTY = new Set(
  (
    'the and for that this with from have has had was were are not but its their they she his her him who whom which ' +
    'what when where how than then them there these those into onto over under also only more most other others such ' +
    'been being would could should will may can one two any all each both same about after before since until between ' +
    'said says say made make out off per own very some many much does did done'
  ).split(' '),
);

/** English with its quotation marks, dashes and currencies: most texts, and read in a fraction of the time. */
const PLAIN = /^[\x00-\x7f\u2010-\u2027\u20a0-\u20bf£]*$/;

/** The words of a text in small letters, without accents. */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A word as it is compared with others, each form of a plural as one: `mixers` and `mixer` are the
 * same. Null for short and empty words.
 */
export function comparedWord(word: string): string | null {
  if (word.length < 3 || EMPTY.has(word)) return null;
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
