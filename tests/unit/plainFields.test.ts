import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../src/copydesk/contentFiles.ts';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { readPlainYaml } from '../../src/copydesk/plainYaml.ts';
import { readStrictYaml, type Fields } from '../../src/copydesk/strictYaml.ts';

const FIRST_LINE = 2;

/** The same fields by the real parser: the quick reader leaves comments to it. */
function readByParser(source: string): Fields | null {
  const read = readStrictYaml(`${source}# a comment\n`, FIRST_LINE);
  return 'fields' in read ? read.fields : null;
}

function pathsIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path, [...path, 'missing'], [...path, 7]];
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, [...path, 'missing'], ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function expectReadAlike(source: string, quick: Fields): void {
  const real = readByParser(source);
  expect(real, source).not.toBeNull();
  expect(quick.data, source).toStrictEqual(real?.data);
  for (const path of pathsIn(quick.data)) expect(quick.placeOf(path), source).toEqual(real?.placeOf(path));
}

const WORDS = [
  'words',
  'Two words, and “more”: no',
  'a#b',
  'yes',
  'True',
  'null',
  'true',
  '~',
  '0',
  '42',
  '007',
  '1e3',
  '0x1f',
  '1_000',
  '27,000 requests',
  '2022-09-27',
  '2022-09-27T15:00:00+00:00',
  '12:30',
  '$4.3bn',
  '(brackets)',
  'é',
  'C:\\folder',
  '"quoted: words # and signs"',
  '"it\\u0041"',
  '"a" b',
  "'it''s'",
  "'a' b",
  '[a, b-2]',
  '[]',
  '[a,b]',
  '[null, no]',
  '["a"]',
  '[a, [b]]',
  '{a: b}',
];
/** Starts of something else. */
const SIGNS = ['a: b', 'a:', 'a # b', 'end ', ' start', '- a', '&a b', '*a', '!a b', '> a', '|', '?', '%a', '@a', '`a'];
const KEYS = ['a', 'b', 'title', 'kind', 'a', 'null', 'constructor', '__proto__', '"a"', 'with space'];

const value = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS.slice(0, 4)) },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
);
const key = fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...KEYS.slice(0, 4)) }, fc.constantFrom(...KEYS));
const pair = fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`);
const indented = (lines: string[]) => lines.map((line) => `  ${line}`);

/** Fields that are mostly in order, with lists, groups and lists of groups. */
const fields = fc
  .array(
    fc.oneof(
      pair.map((line) => [line]),
      fc
        .tuple(key, fc.array(value, { maxLength: 3 }))
        .map(([name, items]) => [`${name}:`, ...indented(items.map((item) => `- ${item}`))]),
      fc.tuple(key, fc.array(pair, { maxLength: 2 })).map(([name, group]) => [`${name}:`, ...indented(group)]),
      fc
        .tuple(key, pair, fc.array(pair, { maxLength: 1 }))
        .map(([name, first, more]) => [`${name}:`, ...indented([`- ${first}`, ...indented(more)])]),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((blocks) => blocks.flat());
/** Lines as they fall. */
const lines = fc.array(
  fc
    .tuple(
      fc.constantFrom('', '', '  ', '    ', ' '),
      fc.oneof(
        pair,
        key.map((name) => `${name}:`),
        value.map((text) => `- ${text}`),
        fc.constantFrom('', '# comment', '---', '...', '-'),
      ),
    )
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 5 },
);
const anyFields = fc.oneof({ weight: 3, arbitrary: fields }, lines);

/** Values that YAML takes for something else than their words, or that a quick reader could. */
const ODD_VALUES =
  'word|two words|it’s|it\'s|"quoted"|"a \\" b"|"a\\nb"|\'single\'|\'it\'\'s\'|""|\'\'|Ünï “x” 日本|yes|no|true|True|FALSE|null|Null|~|0|12|-1|+1|012|1e3|1_000|0x1f|0o7|.5|1.0|1.|.inf|.nan|2024-02-29|2024-02-29T10:00:00+01:00|12:30|a: b|a:b|a :b|a #b|a#b|#a|http://a.example/x?y=z#q|[a, b]|[a,b]|[a, true]|[a, 1]|[ a ]|[]|[a,]|[[a]]|{}|{a: b}|||>|&a b|*a|!t x|- a|? a|%a|@a|`a`|a:| x|x |x\t|$4.3bn|€1|(a)|-|a - b|...|---|<<|=|';

describe('the quick reader of fields', () => {
  test('reads nothing otherwise than the real parser does, and finds the same places', () => {
    let read = 0;
    fc.assert(
      fc.property(anyFields, (written) => {
        const source = written.map((line) => `${line}\n`).join('');
        const quick = readPlainYaml(source, FIRST_LINE);
        if (!quick) return;
        read++;
        expectReadAlike(source, quick);
      }),
      { numRuns: 4_000 },
    );
    // About one in eight; a chance of the dice must not fail it.
    expect(read).toBeGreaterThan(300);
  });

  test('reads every entry of the newsroom as the real parser does', () => {
    const files = contentFolder(process.cwd());
    for (const path of files.list().filter((one) => /\.(?:mdx|yaml)$/.test(one))) {
      const text = readFileSync(join(process.cwd(), path), 'utf8');
      const source = path.endsWith('.mdx') ? cutFrontMatter(text)?.fields : text;
      const quick = readPlainYaml(source ?? '', FIRST_LINE);
      if (quick) expectReadAlike(source ?? '', quick);
    }
  });

  test.each([
    ['a field', (words: string) => `a: ${words}\nb: c\n`],
    ['a part of a group', (words: string) => `a:\n  b: ${words}\n  c: d\n`],
    ['an entry of a list', (words: string) => `a:\n  - ${words}\n  - b\n`],
    ['a part of an entry', (words: string) => `a:\n  - b: ${words}\n    c: d\n`],
  ])('reads odd values as the real parser does or leaves them to it, as %s', (_, around) => {
    for (const words of ODD_VALUES.split('|')) {
      const source = around(words);
      const quick = readPlainYaml(source, FIRST_LINE);
      if (quick) expectReadAlike(source, quick);
    }
  });

  test.each([
    ['a comment', 'a: b # c\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['an escape', 'a: "\\u202e"\n'],
    ['an anchor', 'a: &b c\n'],
    ['the same name twice', 'a: b\na: c\n'],
    ['a number in an unusual spelling', 'a: 0x1f\n'],
    ['nothing behind a name', 'a:\n'],
    ['a tab', 'a: b\tc\n'],
    ['a name of JavaScript', 'constructor: a\n'],
    ['a list that is not indented', 'a:\n- b\n'],
  ])('leaves %s to the real parser', (_, source) => {
    expect(readPlainYaml(source, FIRST_LINE)).toBeNull();
  });

  test('reads all that a story of the launch has', () => {
    const source =
      'id: urn:uuid:1\nkeyPoints:\n  - One, of “two”\ntopics: [a, b]\nlead:\n  file: lead.png\n  point:\n    x: 50\n' +
      'sources:\n  - title: "A: title"\n    date: 2022-09-27\n  - title: It\'s\nopen: true\n';
    const quick = readPlainYaml(source, FIRST_LINE);
    expect(quick?.data).toEqual({
      id: 'urn:uuid:1',
      keyPoints: ['One, of “two”'],
      topics: ['a', 'b'],
      lead: { file: 'lead.png', point: { x: 50 } },
      sources: [{ title: 'A: title', date: '2022-09-27' }, { title: "It's" }],
      open: true,
    });
    expect(quick?.placeOf(['sources', 1, 'title'])).toEqual({ line: 13, column: 5 });
    expect(quick?.placeOf(['topics', 1])).toEqual({ line: 5, column: 13 });
  });
});
