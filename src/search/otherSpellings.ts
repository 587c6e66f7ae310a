/** Letters that Unicode does not take apart into a plain one and a mark, and what people type for them. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D' },
  ...{ ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ı: 'i' },
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'u');
const EACH_SPECIAL = new RegExp(SPECIAL, 'gu');

/** The number of a case in a United States federal court, `1:23-cr-00118`: office, year, kind, number. */
const DOCKET = /\b\d{1,2}:(\d{2}-[a-z]{2}-\d{3,6})\b/gi;

/**
 * Other ways in which readers type what stands in a text, and which the search engine would not find:
 * names without their special letters (`Łódź` as `Lodz`; it drops marks such as in `é` itself), and
 * docket numbers without the number of the court’s office (`23-cr-00118`).
 */
export function otherSpellings(text: string): string[] {
  const names = text.match(/[\p{L}\p{M}’'-]+/gu)?.filter((word) => SPECIAL.test(word)) ?? [];
  const dockets = [...text.matchAll(DOCKET)].map(([, short = '']) => short.toLowerCase());
  return [...new Set([...names.map(plainLetters), ...dockets])];
}

/** A word in plain Latin letters, as on a keyboard without special ones. */
function plainLetters(word: string): string {
  return word
    .replace(EACH_SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
