import { describe, expect, test } from 'vitest';
import { lengthState } from '../../admin/editor/form/lengthWords.ts';
import { textLength } from '../../admin/editor/form/textLength.ts';
import { typedWords } from '../../admin/editor/form/typedWords.ts';
import { saveState, type SaveSituation } from '../../admin/editor/keep/saveState.ts';
import { troubleOf } from '../../admin/editor/keep/saveTrouble.ts';
import { NewsroomError } from '../../admin/editor/newsroomRequest.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { countWords, plainText } from '../../src/mdx/plainText.ts';
import { bodyOf } from '../../src/copydesk/frontMatter.ts';
import { launchTexts } from '../support/contentTexts.ts';

describe('a text that is being typed has as many words as the site will count', () => {
  const counted = (body: string) => countWords(typedWords(body));
  const printed = (body: string) => countWords(plainText(bodyTree(body).nodes));

  test.for([
    'One **two** three `four five`.',
    'A [link of words](https://a.example/x_(y)) and ![not said](a.png)',
    '1. one\n2. two\n\n- three\n- four',
    '| a | b |\n| - | - |\n| c | d e |',
    'A claim.<Source name="s" /> More.[^1]\n\n[^1]: The *note* counts.',
    '<Quote speaker="Ann Lee" role="judge" source="s">\nIt is so.\n</Quote>',
    '<Stat value="$4.3bn" label="in fines" source="s" />',
    '<Figure src="a.png" alt="What it shows" caption="The caption" credit="C" />',
    '<Timeline title="T">\n<Entry date="May 2024">\na\n</Entry>\n</Timeline>',
    '{/* not a word of this */}\n\nH<sub>2</sub>O&nbsp;is R&amp;D',
    '```js\nlet a;\n```',
    '[words][there]\n\n[there]: https://a.example',
  ])('%j', (body) => expect(counted(body)).toBe(printed(body)));

  test('of the stories that are published, to two words or one in a hundred', () => {
    for (const { path, text } of launchTexts()) {
      const body = bodyOf(text);
      const exact = printed(body);
      expect(Math.abs(counted(body) - exact), path).toBeLessThanOrEqual(Math.max(2, exact / 100));
    }
  });

  test('the bar says it with the time to read', () => {
    expect(textLength('word '.repeat(714))).toBe('714 words · 3 min');
    expect(textLength('One')).toBe('1 word · 1 min');
    expect(textLength('\n- ')).toBe('No words yet');
  });
});

test.for([
  ['', '0 of 110', 'calm'],
  ['  Short ', '5, at least 10', 'short'],
  ['x'.repeat(63), '63 of 110', 'calm'],
  ['x'.repeat(100), '100 of 110', 'near'],
  ['x'.repeat(110), '110 of 110', 'near'],
  ['x'.repeat(113), '113 of 110: 3 too many', 'over'],
] as const)('the count of %j is “%s”', ([text, words, mood]) => {
  expect(lengthState(text, { min: 10, max: 110 })).toEqual({ words, mood });
});

describe('the bar says whether the text is saved', () => {
  const calm: SaveSituation = {
    isNew: false,
    hasChanged: false,
    isSaving: false,
    keptAt: null,
    keepingFailed: false,
    trouble: null,
  };
  const said = (situation: Partial<SaveSituation>) => saveState({ ...calm, ...situation }, () => '14:03').words;

  test.for<[Partial<SaveSituation>, string]>([
    [{}, 'Saved'],
    [{ isNew: true }, 'New, nothing to save yet'],
    [{ hasChanged: true }, 'Not saved'],
    [{ hasChanged: true, keptAt: 1 }, 'Not saved: kept in this browser 14:03'],
    [{ hasChanged: true, isSaving: true, trouble: 'unreachable' }, 'Saving…'],
    [
      { hasChanged: true, keptAt: 1, trouble: 'unreachable' },
      'Not saved: the newsroom does not answer; your text is kept in this browser',
    ],
    [{ hasChanged: true, keepingFailed: true }, 'Not saved, and this browser has no room to keep a copy: save now'],
    [
      { hasChanged: true, keptAt: 1, trouble: 'refused' },
      'Not saved: the newsroom said why; kept in this browser 14:03',
    ],
  ])('%j: %s', ([situation, words]) => expect(said(situation)).toBe(words));

  test.for<[Error, string]>([
    [new NewsroomError('x', 0), 'unreachable'],
    [new NewsroomError('x', 503), 'unreachable'],
    [new NewsroomError('x', 401), 'signed-out'],
    [new NewsroomError('x', 409, { stale: {} }), 'stale'],
    [new NewsroomError('x', 409), 'refused'],
    [new NewsroomError('x', 422), 'refused'],
    [new Error('x'), 'refused'],
  ])('%o is “%s”', ([error, trouble]) => expect(troubleOf(error)).toBe(trouble));
});
