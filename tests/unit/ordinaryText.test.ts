import { expect, test } from 'vitest';
import { checkCharacters } from '../../src/mdx/characters.ts';

/** One letter from far away, with which a text is no longer looked at in one go. */
const FAR = '中';

test('no character is let through for standing among ordinary letters only', () => {
  const rules = (text: string) => checkCharacters(text).map(({ rule }) => rule);
  for (let code = 0; code <= 0xffff; code++) {
    const text = `word${String.fromCharCode(code).repeat(6)}word`;
    if (String(rules(text)) !== String(rules(`${FAR} ${text}`))) expect.fail(`U+${code.toString(16)} is let through`);
  }
});
