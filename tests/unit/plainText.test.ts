import { describe, expect, test } from 'vitest';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { countWords, plainText, readingMinutes } from '../../src/mdx/plainText.ts';

const plain = (body: string) => plainText(bodyTree(body).nodes);

describe('the words of a text, one line a block', () => {
  const cases: [what: string, body: string, text: string][] = [
    ['paragraphs and headings', '## A *heading*\n\nOne **two**\nthree `four`.', 'A heading\nOne two three four.'],
    ['lists', '- a\n- b\n  - c\n\n1. d', 'a\nb\nc\nd'],
    ['a table, a line a row', '| a | b |\n| - | - |\n| c | d e |', 'a b\nc d e'],
    ['links and pictures', '[words](https://a.example) ![not said](a.png)', 'words'],
    ['signs and codes', 'R&amp;D \\< "x" `a < b`', 'R&D < “x” a < b'],
    ['code', '```js\nlet a;\nlet b;\n```', 'let a; let b;'],
    ['a hard line break', 'a\\\nb', 'a\nb'],
    ['a source mark is no word', 'A claim.<Source name="s" /> More.', 'A claim. More.'],
    [
      'a claim label stays with its claim',
      'He ran it.<Claim kind="court-found" /> So.',
      'He ran it. (court found) So.',
    ],
    ['a term is its words', 'A <Term name="mixer">mixer</Term> and more.', 'A mixer and more.'],
    [
      'a quotation with its speaker',
      '<Quote speaker="Ann Lee" role="judge" source="s">\nIt is so.\n</Quote>',
      'It is so. (Ann Lee, judge)',
    ],
    ['a figure', '<Stat value="$4.3bn" label="in fines" source="s" />', '$4.3bn in fines'],
    [
      'a caption, but not the description of a picture',
      '<Figure src="a.png" alt="What it shows" caption="The caption" credit="C" />',
      'The caption',
    ],
    ['a box', '<Callout kind="note" title="Help">\nCall us.\n</Callout>', 'Help\nCall us.'],
    [
      'a timeline',
      '<Timeline title="T">\n<Entry date="May 2024">\na\n\n- b\n</Entry>\n</Timeline>',
      'T\nMay 2024: a\nb',
    ],
    ['a correction', '<Correction date="2024-05-06">\nIt was 4.\n</Correction>', 'It was 4.'],
    ['details', '<details>\n<summary>More</summary>\n\nText.\n\n</details>', 'More\nText.'],
  ];
  test.for(cases)('%s', ([, body, text]) => expect(plain(body)).toBe(text));

  test('notes are words, their marks and their label are not', () => {
    expect(plain('A claim[^1] and more[^b].\n\n[^1]: The *note*.\n\n[^b]: Two\n\n    paragraphs.')).toBe(
      'A claim and more.\nThe note.\nTwo\nparagraphs.',
    );
  });

  test.for(['', '\n\n', '{/* later */}', '![only a picture](a.png)', '---'])('%j has no words', (body) => {
    expect(plain(body)).toBe('');
    expect(countWords(plain(body))).toBe(0);
  });
});

describe('words are counted as a newsroom counts them', () => {
  test.for([
    ['', 0],
    ['   \n ', 0],
    ['one', 1],
    ['one  two\nthree', 3],
    ['a – b — c', 3],
    ['$4.3bn 1,000 50%', 3],
    ['it’s e-mail R&D', 3],
    ['… “” !', 0],
    ['Größe Ελλάδα Россия', 3],
  ] as const)('%j: %i', ([text, count]) => expect(countWords(text)).toBe(count));
});

test('reading takes a minute for each 230 words, and never none', () => {
  expect([0, 1, 230, 344, 345, 2300].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 10]);
});
