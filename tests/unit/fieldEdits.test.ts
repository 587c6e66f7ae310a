import { describe, expect, test } from 'vitest';
import { fileFormat } from '../../admin/editor/fileFormat.ts';
import { KINDS } from '../../src/model/kind.ts';
import { launchTexts } from '../support/contentTexts.ts';
import { lineChanges } from '../support/lineChanges.ts';

type Data = Record<string, unknown>;
const format = fileFormat('record');
const order = Object.keys(KINDS.articles.fields);

/** The lines that a save changes. */
function changes(file: string, change: (data: Data) => Data): string[] {
  const data = format.fromFile(file);
  return lineChanges(file, format.toFile({ ...data, ...change(data) }, order));
}

describe('in a story of the launch', () => {
  const texts = fileFormat('text');
  const articles = launchTexts().filter(({ kind }) => kind === 'articles');

  test('one field changed changes exactly its line', () => {
    let lines = 0;
    for (const { text } of articles) {
      const data = texts.fromFile(text);
      for (const [key, value] of Object.entries(data)) {
        if (typeof value !== 'string' || !order.includes(key)) continue;
        const [old = '', now = '', ...more] = lineChanges(
          text,
          texts.toFile({ ...data, [key]: 'Something else' }, order),
        );
        expect([old.startsWith(`- ${key}: `), now.replaceAll('"', ''), more]).toEqual([
          true,
          `+ ${key}: Something else`,
          [],
        ]);
        lines++;
      }
    }
    expect(lines).toBeGreaterThan(articles.length * 5);
  });

  test('a source added, changed or taken out changes only its own lines', () => {
    const added = { title: 'A judgment', publisher: 'The court', kind: 'court-document', date: '2024-05-01' };
    for (const { text } of articles) {
      const data = texts.fromFile(text);
      const sources = data.sources as Data[];
      const saved = (changed: Data[]) => lineChanges(text, texts.toFile({ ...data, sources: changed }, order));
      for (const [index, source] of sources.entries()) {
        const lines = saved(sources.toSpliced(index, 0, added));
        // A new entry may share lines with its neighbours, so what counts is that nothing else went.
        expect(lines.filter((line) => line.startsWith('-'))).toEqual([]);
        expect(lines).toHaveLength(4);
        const gone = saved(sources.toSpliced(index, 1));
        expect(gone.filter((line) => line.startsWith('+'))).toEqual([]);
        expect(gone).toHaveLength(sources.length > 1 ? Object.keys(source).length : Object.keys(source).length + 1);
        expect(saved(sources.with(index, { ...source, publisher: 'Somebody' }))).toEqual([
          expect.stringMatching(/^- {5}publisher: /),
          '+     publisher: Somebody',
        ]);
      }
    }
  });
});

describe('in a file that a person has written by hand', () => {
  const FILE = `# Kept by the court desk

id:   urn:uuid:x   # never change this
headline: "Quoted: with a colon"
standfirst: 'It''s in single quotes'

# Where it comes from
sources:
- title: One   # the first
  publisher: P
  kind: report

# and the other
- title: "Two"
  kind: report
  publisher: Q
topics: [ mixers,  defi ]
bylines:
    - x
    - y
leadPicture: {file: lead.png,  alt: A map}
searchDescription: >-
  folded
  lines
ourOwn: {a: 1,  b: 2}
nothing:
empty: ''
status: draft
# The end.
`;
  const sources = (data: Data) => data.sources as Data[];

  test.each<[string, (data: Data) => Data, string[]]>([
    ['a word', () => ({ status: 'published' }), ['- status: draft', '+ status: published']],
    [
      'a value in quotes, which keeps them',
      () => ({ headline: 'Other', standfirst: "It's" }),
      [
        '- headline: "Quoted: with a colon"',
        "- standfirst: 'It''s in single quotes'",
        '+ headline: "Other"',
        "+ standfirst: 'It''s'",
      ],
    ],
    [
      'a field with a comment behind it',
      () => ({ id: 'y' }),
      ['- id:   urn:uuid:x   # never change this', '+ id:   y   # never change this'],
    ],
    ['a field taken out', () => ({ standfirst: '' }), ["- standfirst: 'It''s in single quotes'"]],
    [
      'a list on one line',
      () => ({ topics: ['mixers', 'defi', 'courses'] }),
      ['- topics: [ mixers,  defi ]', '+ topics: [mixers, defi, courses]'],
    ],
    ['a list of words', () => ({ bylines: ['x', 'z', 'y'] }), ['+     - z']],
    ['a list of words, emptied', () => ({ bylines: [] }), ['- bylines:', '-     - x', '-     - y']],
    [
      'a group on one line',
      () => ({ leadPicture: { file: 'map.png', alt: 'A map' } }),
      ['- leadPicture: {file: lead.png,  alt: A map}', '+ leadPicture: {file: map.png, alt: A map}'],
    ],
    [
      'a text over lines',
      () => ({ searchDescription: 'one line' }),
      ['- searchDescription: >-', '-   folded', '-   lines', '+ searchDescription: one line'],
    ],
    [
      'a part of an entry',
      (data) => ({ sources: sources(data).with(1, { ...sources(data)[1], publisher: 'R' }) }),
      ['-   publisher: Q', '+   publisher: R'],
    ],
    [
      'a part that an entry did not have, in the place that the form gives it',
      (data) => ({
        sources: sources(data).with(0, { ...sources(data)[0], key: 'one', url: 'https://www.justice.gov/' }),
      }),
      ['+   url: https://www.justice.gov/', '+   key: one'],
    ],
    [
      'an entry taken out',
      (data) => ({ sources: sources(data).slice(1) }),
      ['- - title: One   # the first', '-   publisher: P', '-   kind: report'],
    ],
    [
      'an entry in the middle',
      (data) => ({ sources: sources(data).toSpliced(1, 0, { kind: 'report', publisher: 'Z: z', title: 'New' }) }),
      ['+ - title: New', '+   publisher: "Z: z"', '+   kind: report'],
    ],
    [
      'two entries at the end',
      (data) => ({ sources: [...sources(data), { title: 'A' }, { title: 'B' }] }),
      ['+ - title: A', '+ - title: B'],
    ],
    [
      'a new field, behind the one that is before it in the form',
      () => ({ shortHeadline: 'Short' }),
      ['+ shortHeadline: Short'],
    ],
    ['a value for a field that had none', () => ({ nothing: 'now' }), ['- nothing:', '+ nothing: now']],
  ])('%s changes only its own lines', (_, change, lines) => {
    expect(changes(FILE, change)).toEqual(lines);
  });

  test('all of that at once leaves what it does not touch', () => {
    const lines = changes(FILE, (data) => ({
      headline: 'Other',
      standfirst: '',
      shortHeadline: 'Short',
      sources: [{ title: 'First' }, ...sources(data), { title: 'Last' }],
      status: 'published',
    }));
    expect(lines.toSorted()).toEqual(
      [
        '- headline: "Quoted: with a colon"',
        '+ headline: "Other"',
        "- standfirst: 'It''s in single quotes'",
        '+ shortHeadline: Short',
        '+ - title: First',
        '+ - title: Last',
        '- status: draft',
        '+ status: published',
      ].toSorted(),
    );
  });

  test('a new field stands where the form has it', () => {
    const file = format.toFile({ ...format.fromFile(FILE), shortHeadline: 'Short' }, order);
    expect(file).toContain('headline: "Quoted: with a colon"\nshortHeadline: Short\nstandfirst:');
  });
});

test('what a save writes is what was meant: reading it again gives the new values', () => {
  const values = {
    headline: 'A: b # c',
    standfirst: '- \'x\' "y"',
    keyPoints: ['yes', '1.5', 'null', '@at', '{a}', '[b]', '& c', '* d', '! e', '%f', '`g`', 'h: i', '#j', 'k'],
    sources: [{ title: 'true', publisher: '2024-05-01', key: '0x1f' }],
    status: '~',
  };
  const first = format.toFile(values, order);
  expect(format.fromFile(first)).toMatchObject(values);
  const changed = { ...values, headline: 'null', keyPoints: values.keyPoints.toReversed(), status: '1e3' };
  expect(format.fromFile(format.toFile({ ...format.fromFile(first), ...changed }, order))).toMatchObject(changed);
});

test('a file without a line end at its end gets its change all the same', () => {
  expect(format.toFile({ ...format.fromFile('name: A'), note: 'x' }, ['name', 'note'])).toBe('name: A\nnote: x');
});
