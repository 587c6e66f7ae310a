import { describe, expect, test } from 'vitest';
import { fileFormat } from '../../admin/editor/fileFormat.ts';
import { notesOf } from '../../admin/editor/writing/notes/notesCard.ts';
import { nextNoteName, parseNotes, printNotes, type Note } from '../../admin/editor/writing/notes/notesText.ts';
import { unusedNotes, withoutUnusedNotes } from '../../admin/editor/writing/notes/unusedNotes.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { richTextEditor } from '../support/richTextEditor.ts';

const editor = await richTextEditor();
const NOTES = '[^1]: One.\n[^two]: Two.\n\n    Its second *part*.\n\n[^3]:https://www.justice.gov/';
const TEXT = `A[^1] b[^two] c[^3].\n\n${NOTES}`;

function changed(change: (notes: Note[]) => Note[]): string {
  const opened = editor.edit(TEXT);
  opened.changeCard('footnotes', (values) => ({ ...values, notes: change(notesOf(values)) }));
  return opened.print();
}

test('footnotes are a card that prints what it read, to the byte', () => {
  const opened = editor.edit(TEXT);
  expect(opened.nodes().at(-1)?.data?.shortcode).toBe('footnotes');
  opened.retype('c', 'd');
  expect(opened.print()).toBe(TEXT.replace('c', 'd'));
});

test('a note comes with its name and words, without what moves them in', () => {
  expect(parseNotes(NOTES)).toEqual([
    { name: '1', text: 'One.' },
    { name: 'two', text: 'Two.\n\nIts second *part*.' },
    { name: '3', text: 'https://www.justice.gov/' },
  ]);
});

describe('changed footnotes', () => {
  test('change the note that was changed and no other', () => {
    expect(changed(([one, two, three]) => [{ ...one!, text: 'Other.\n\nMore.' }, two!, three!])).toBe(
      TEXT.replace('One.', 'Other.\n\n    More.'),
    );
  });
  test('come and go one by one', () => {
    expect(changed((notes) => [...notes, { name: '4', text: 'Four' }])).toBe(`${TEXT}\n[^4]: Four`);
    expect(changed(([one, , three]) => [one!, three!])).toBe(
      'A[^1] b[^two] c[^3].\n\n[^1]: One.\n\n[^3]:https://www.justice.gov/',
    );
  });
  test.each(['5 < 6 {x}', '[^9]: no note\n[^8]: none', '- a\n- b', 'One\ntwo', '# no heading'])(
    'may hold %j and build',
    (text) => {
      const source = printNotes([
        { name: '1', text },
        { name: '2', text: 'Two' },
      ]);
      expect(parseNotes(source)[1]).toEqual({ name: '2', text: 'Two' });
      expect(checkBody(`A[^1] b[^2]\n\n${source}`).findings.filter(({ rule }) => rule !== 'heading')).toEqual([]);
    },
  );
});

test('a new footnote has the first number that is free', () => {
  expect(nextNoteName([])).toBe('1');
  expect(nextNoteName(['1', 'two', '3'])).toBe('2');
});

describe('a footnote whose mark was taken out', () => {
  test('goes at the save, and the others stay as they are', () => {
    expect(withoutUnusedNotes(TEXT.replace('[^two]', ''), [])).toBe(
      'A[^1] b c[^3].\n\n[^1]: One.\n\n[^3]:https://www.justice.gov/',
    );
    expect(withoutUnusedNotes('A.\n\n[^1]: One.\n\nB.', [])).toBe('A.\n\nB.');
  });
  test('stays when nothing pointed to it before', () => {
    const before = 'A[^1].\n\n[^1]: One.\n[^2]: Two.';
    expect(unusedNotes(before)).toEqual(['2']);
    const format = fileFormat('text');
    const file = `---\nheadline: A\n---\n\n${before}\n`;
    const opened = format.fromFile(file);
    expect(format.toFile(opened)).toBe(file);
    expect(format.toFile({ ...opened, body: before.replace('A[^1]', 'A') })).toBe(
      '---\nheadline: A\n---\n\nA.\n\n[^2]: Two.\n',
    );
  });
  test.each(['```\na\n\n[^1]: code\n\n```', 'A[^1].\n\n[^1]: See[^2].\n[^2]: Two.', 'A `[^1]`.\n\n[^1]: One.'])(
    'is not found in %j',
    (text) => {
      expect(withoutUnusedNotes(text, [])).toBe(text);
    },
  );
});
