import { plainLetters, SPECIAL_LETTER } from '../model/plainLetters.ts';

/** The number of a case in a United States federal court, `1:23-cr-00118`: office, year, kind, number. */
const DOCKET = /\b\d{1,2}:(\d{2}-[a-z]{2}-\d{3,6})\b/gi;

/**
 * Other ways in which readers type what stands in a text, and which the search engine would not find:
 * names without their special letters (`Łódź` as `Lodz`; it drops marks such as in `é` itself), and
 * docket numbers without the number of the court’s office (`23-cr-00118`).
 */
export function otherSpellings(text: string): string[] {
  const names = text.match(/[\p{L}\p{M}’'-]+/gu)?.filter((word) => SPECIAL_LETTER.test(word)) ?? [];
  const dockets = [...text.matchAll(DOCKET)].map(([, short = '']) => short.toLowerCase());
  return [...new Set([...names.map(plainLetters), ...dockets])];
}
