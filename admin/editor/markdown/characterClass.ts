/** The classes of characters that decide what a mark can do (CommonMark 0.31, 6.2). No character counts as a space. */
export const isSpace = (character: string): boolean => character === '' || /\s/.test(character);
export const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
export const isWord = (character: string): boolean => !isSpace(character) && !isPunctuation(character);

/** The whole character, also one of two units, that ends or starts at an index. */
export const characterBefore = (text: string, index: number): string =>
  /[^]$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
export const characterAt = (text: string, index: number): string =>
  /^[^]/u.exec(text.slice(index, index + 2))?.[0] ?? '';
