import { describe, expect, test } from 'vitest';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { readStrictYaml } from '../../src/copydesk/strictYaml.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { withinCpuTime } from '../support/cpuTime.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';

const lines = (line: string, count: number) => Array.from({ length: count }, () => line).join('\n');

/** Most take a few milliseconds; without the limits they took minutes, or ended the process. */
const LONGEST_MS = 2_000;

/** Short texts that made the parser of Astro 7 crash, fill the memory or take minutes. */
const heavy: [what: string, body: string, rule: string][] = [
  ['quotation marks without end', lines('"'.repeat(19_000), 3), 'nesting'],
  ['quotation marks in one long line', '"'.repeat(19_000), 'nesting'],
  ['quotation marks in many paragraphs', Array.from({ length: 60 }, () => `"'`.repeat(400)).join('\n\n'), 'nesting'],
  ['apostrophes among words', lines("'tis ".repeat(2_000), 10), 'nesting'],
  ['references in one paragraph', lines('&amp;'.repeat(3_900), 12), 'nesting'],
  ['a table with a head of thousands', `${'|a'.repeat(3_000)}|\n${'|-'.repeat(3_000)}|\n${lines('x', 2_000)}`, 'size'],
  ['lists in lists', Array.from({ length: 70 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'), 'nesting'],
  ['quotations in quotations', `${'> '.repeat(30)}a`, 'nesting'],
  ['tags in tags', `${'<mark>'.repeat(500)}x${'</mark>'.repeat(500)}`, 'nesting'],
  ['emphasis in emphasis', `${lines('*a '.repeat(600), 20)}\n${lines('a* '.repeat(600), 20)}`, 'nesting'],
  ['brackets that never close', `{${lines('(', 200)}`, 'nesting'],
  [
    'a title that references repeat',
    `[a]: /news/ "${'long '.repeat(3_000)}"\n\n${lines('[a] '.repeat(300), 20)}`,
    'link',
  ],
];

describe('a text that would overwhelm the parser is refused in words, in good time', () => {
  test.for(heavy)('%s', async ([, body, rule]) => {
    const { findings } = await withinCpuTime(LONGEST_MS, () => checkBody(body, 7));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    for (const { line, column } of findings) {
      expect(line).toBeGreaterThanOrEqual(7);
      expect(column).toBeGreaterThanOrEqual(1);
    }
  });

  test('fields in fields are refused in good time', async () => {
    for (const source of [
      `a: ${'['.repeat(15_000)}`,
      '? '.repeat(10_000),
      `# ${']'.repeat(9_000)}\na: ${'['.repeat(9_000)}`,
    ])
      expect(await withinCpuTime(LONGEST_MS, () => readStrictYaml(source))).toHaveProperty('findings');
  });

  test('a file of more than 256 KiB is not read at all', () => {
    const file = Buffer.from(smallStory('A headline of some length', 1, 'word '.repeat(60_000)));
    expect(checkEntryFile(FIRST_STORY, file).problems).toMatchObject([{ rule: 'size', line: 1, column: 1 }]);
  });
});

test('a text that ends in the middle of code is refused, not a crash of the newsroom', () => {
  // The parser looks for the character behind the last backslash. A crash would end this process.
  for (const body of ['export `\\', 'import "\\', 'import </b>|\\', 'export const z = 1\n0;b,/70X\\', '{"\\', '{/\\'])
    expect(checkBody(body).findings).not.toEqual([]);
});

describe('a long honest text passes', () => {
  const sentence =
    'The court said "guilty" on 3 of the 4 counts, and it\'s the defendant\'s turn now: R&D, AT&T and so on. ';
  const honest: [what: string, body: string][] = [
    ['20,000 words with quotations', Array.from({ length: 200 }, () => sentence.repeat(5)).join('\n\n')],
    ['a paragraph that fills a screen', sentence.repeat(60)],
    [
      'a table of 300 rows and 8 columns',
      `${'| a '.repeat(8)}|\n${'| - '.repeat(8)}|\n${lines('| 1,234 '.repeat(8) + '|', 300)}`,
    ],
    ['lists five deep', Array.from({ length: 5 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')],
    ['a list of 300 quotations', lines('- He said "no", she said "it\'s true", and "that\'s that".', 300)],
  ];
  test.for(honest)('%s', ([, body]) => {
    expect(checkBody(body).findings).toEqual([]);
    expect(bodyTree(body).nodes.length).toBeGreaterThan(0);
  });
});
