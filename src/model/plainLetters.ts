/** Letters that Unicode does not take apart into a plain one and a mark, and what people type for them. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D' },
  ...{ ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ı: 'i' },
};
/** One such letter. */
export const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'u');
const EACH_SPECIAL = new RegExp(SPECIAL_LETTER, 'gu');

/** Words in plain Latin letters, as on a keyboard without special ones: `Łódź` is `Lodz`. */
export function plainLetters(words: string): string {
  return words
    .replace(EACH_SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
