import { describe, expect, test } from 'vitest';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { checkCharacters, decodeText } from '../../src/mdx/characters.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { withinCpuTime } from '../support/cpuTime.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';

const story = (body: string, change: (text: string) => string = (text) => text) =>
  checkEntryFile(FIRST_STORY, Buffer.from(change(smallStory('A headline of some length', 1, body)))).problems;
/** Where the third line of a body stands in its file. */
const LAST_LINE = smallStory('A headline of some length', 1, 'First.\n\nhere').split('\n').indexOf('here') + 1;
const rulesOf = (problems: { rule: string }[]) => problems.map(({ rule }) => rule);

describe('a character that nobody sees is shown to the author with its place', () => {
  const cases: [what: string, character: string, rule: string][] = [
    ['a control character', '\u0007', 'control'],
    ['a mark that turns the direction', '\u202e', 'bidi'],
    ['an isolate', '\u2067', 'bidi'],
    ['a zero-width space', '\u200b', 'invisible'],
    ['a soft hyphen', '\u00ad', 'invisible'],
    ['a filler that looks empty', '\u3164', 'invisible'],
    ['a tag character', '\u{e0041}', 'invisible'],
    ['a private character', '\ue000', 'invisible'],
    ['a line separator', '\u2028', 'newline'],
    ['the mark of a damaged text', '\ufffd', 'utf8'],
  ];
  test.for(cases)('%s', ([, character, rule]) => {
    expect(checkCharacters(`Wörter 😀\nein ${character}Wort`)).toEqual([
      { line: 2, column: 5, rule, message: expect.stringMatching(/<U\+[0-9A-F]{4,5}>.*\.$/) as string },
    ]);
  });

  test('emoji, Persian, Hindi and accents are no mistake', () => {
    expect(checkCharacters('👩‍⚖️ می‌خواهم क्षत्रिय é́ Ελλάδα Россия Łódź 日本語')).toEqual([]);
  });

  test('a text in western letters alone is read as strictly as one in all scripts', () => {
    const rules = (text: string) => rulesOf(checkCharacters(text)).join();
    const different: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCodePoint(code);
      if (rules(`ab${character}`) !== rules(`日 ab${character}`)) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  test('a word of Latin and look-alike letters is told letter by letter', () => {
    const [finding] = checkCharacters('The “Βinance” of\nsoмe crooks');
    expect(finding).toMatchObject({ line: 1, column: 6, rule: 'look-alike' });
    expect(finding?.message).toContain('<U+0392>inance');
  });

  test('a long text without spaces does not hang the check', async () => {
    const long = '日'.repeat(60_000) + 'я'.repeat(25_000);
    expect(await withinCpuTime(2_000, () => checkCharacters(`${long}\u200b`))).toHaveLength(1);
  });
});

describe('a code cannot smuggle in what the text itself may not hold', () => {
  const hidden: [where: string, body: string, rule: string][] = [
    ['in a sentence', 'A &#x202e;turned sentence.', 'bidi'],
    ['by number', 'A &#8238; sentence.', 'bidi'],
    ['by name', 'A&ZeroWidthSpace;B', 'invisible'],
    ['in a heading', '## The &#x2066;heading', 'bidi'],
    ['in a link’s title', '[words](https://a.example "x&#x202e;y")', 'bidi'],
    ['in the description of a picture', '![a map &#x200b;of it](map.png)', 'invisible'],
    ['in an attribute', '<Stat value="&#x3164;" label="Sum" />', 'invisible'],
    ['as half of a word', 'The p&#x430;ypal page.', 'look-alike'],
  ];
  test.for(hidden)('%s', ([, body, rule]) => {
    const problems = story(`First.\n\n  ${body}`);
    expect(rulesOf(problems)).toContain(rule);
    for (const { line } of problems) expect(line).toBe(LAST_LINE);
  });

  test('codes for ordinary signs stay allowed', () => {
    expect(story('R&amp;D &lt; &#123; &copy; caf&eacute; a&nbsp;b &#x65e5; AT&T &unknown; &')).toEqual([]);
  });

  test('the sign as written is told once, not once more for its place in the text', () => {
    expect(rulesOf(story('R&amp;D \u202eand more.'))).toEqual(['bidi']);
  });

  test.for(['\\u202e', '\\u3164', '\\ud800', '\\x00'])('in a field, %s is found too', (escape) => {
    const problems = story('A text.', (text) =>
      text.replace('A headline of', `"A headline ${escape} of`).replace('length\n', 'length"\n'),
    );
    expect(problems.length).toBeGreaterThan(0);
    for (const { line } of problems) expect(line).toBe(3);
  });
});

describe('a file that is no UTF-8 is told at its first bad byte', () => {
  test.for([
    ['Latin-1', Buffer.from('Zeile\nein Café', 'latin1'), 2, 8],
    ['a byte cut off', Buffer.from('日本語').subarray(0, 8), 1, 3],
  ] as const)('%s', ([, bytes, line, column]) => {
    expect(decodeText(bytes)).toMatchObject({ finding: { line, column, rule: 'utf8' } });
  });

  test('a byte-order mark is told, not cut off in silence', () => {
    expect(rulesOf(story('A text.', (text) => `\ufeff${text}`))).toEqual(['bom']);
  });

  test('Windows line endings are told once, at the first', () => {
    expect(story('A text.', (text) => text.replaceAll('\n', '\r\n'))).toMatchObject([
      { line: 1, column: 4, rule: 'newline' },
    ]);
  });
});

test('a body alone is checked for hidden codes as well', () => {
  expect(rulesOf(checkBody('a &#x202e; b').findings)).toEqual(['bidi']);
});
