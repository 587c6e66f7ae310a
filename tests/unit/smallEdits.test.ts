import { describe, expect, test } from 'vitest';
import { fileFormat } from '../../admin/editor/fileFormat.ts';
import { fixtureTexts, launchTexts } from '../support/contentTexts.ts';
import { richTextEditor } from '../support/richTextEditor.ts';
import { documentOf } from '../support/sameDocument.ts';
import type { SlateNode } from '../support/decapSerializers.ts';

const editor = await richTextEditor();
const format = fileFormat('text');
const bodyOf = (text: string) => String(format.fromFile(text).body);

const paragraph = (text: string): SlateNode => ({ type: 'paragraph', children: [{ text }] });
const textsIn = (nodes: SlateNode[]): string[] =>
  nodes.flatMap(({ text, children }) => (text === undefined ? textsIn(children ?? []) : [text]));

/** Of each block that an author can type in, a word that is nowhere else in the file. */
function wordsToChange(nodes: SlateNode[], text: string): string[] {
  return nodes.flatMap((node) => {
    const words = textsIn([node]).flatMap((part) => part.match(/[A-Za-z]{4,}/g) ?? []);
    return words.find((word) => text.split(word).length === 2) ?? [];
  });
}

describe.each(launchTexts().map(({ path, text, order }) => [path, text, order] as const))('%s', (_, text, order) => {
  test('one word changed in a paragraph, list, quotation or heading changes that word and nothing else', () => {
    const data = format.fromFile(text);
    const words = wordsToChange(editor.open(String(data.body)), text);
    // A programme of training may be told in two paragraphs.
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) {
      const opened = editor.edit(String(data.body));
      opened.retype(word, 'Zebra');
      expect(format.toFile({ ...data, body: opened.print() }, order)).toBe(text.replace(word, 'Zebra'));
    }
  });
});

describe.each(fixtureTexts().map(({ path, text }) => [path, bodyOf(text)] as const))('%s', (_, body) => {
  test('one word changed, whatever the style of its paragraph, changes that word of the document and nothing else', () => {
    for (const word of wordsToChange(editor.open(body), body)) {
      const opened = editor.edit(body);
      opened.retype(word, 'Zebra');
      expect(documentOf(opened.print())).toBe(documentOf(body.replace(word, 'Zebra')));
    }
  });

  test('a word changed at the start leaves every later byte as it was', () => {
    const opened = editor.edit(`The first.\n\n${body}`);
    opened.retype('first', 'beginning');
    expect(opened.print()).toBe(`The beginning.\n\n${body}`);
  });
});

describe('a text in which somebody likes other signs than the newsroom', () => {
  const OTHER =
    '* star\n* list\n\n\nUnder_scored_ and __strong__.\nAnd on.\n\nTitle\n-----\nRight below.\n\n1) one\n\n2) two';

  test('keeps them, and its empty lines, where nobody changed a word', () => {
    const opened = editor.edit(OTHER);
    opened.retype('Right', 'Just');
    expect(opened.print()).toBe(OTHER.replace('Right', 'Just'));
  });

  test('keeps the empty lines between entries of a list in which a word was changed', () => {
    const opened = editor.edit(OTHER);
    opened.retype('two', 'three');
    expect(opened.print()).toBe(OTHER.replace('1) one\n\n2) two', '1. one\n\n2. three'));
  });

  test('keeps them around a paragraph that is written new, moved or taken out', () => {
    const opened = editor.edit('One.\n\n* a\n* b\n\n_Two._\n\nThree.');
    opened.insert(1, paragraph('New.'));
    expect(opened.print()).toBe('One.\n\nNew.\n\n* a\n* b\n\n_Two._\n\nThree.');
    opened.remove(3);
    expect(opened.print()).toBe('One.\n\nNew.\n\n* a\n* b\n\nThree.');
    opened.insert(0, paragraph('Two.'));
    opened.remove(4);
    expect(opened.print()).toBe('Two.\n\nOne.\n\nNew.\n\n* a\n* b');
  });
});

test('two paragraphs with the same words keep their own spelling each', () => {
  const opened = editor.edit('*Same* words.\n\nFirst.\n\n_Same_ words.\n\nLast.');
  opened.retype('First', 'Second');
  expect(opened.print()).toBe('*Same* words.\n\nSecond.\n\n_Same_ words.\n\nLast.');
});

test('a link by name keeps its name while its definition is there, and its address when that was taken out', () => {
  const body = 'A [release][one].\n\nMore.\n\n[one]: https://www.justice.gov/one';
  const opened = editor.edit(body);
  opened.retype('More', 'Less');
  expect(opened.print()).toBe(body.replace('More', 'Less'));
  opened.remove(2);
  expect(opened.print()).toBe('A [release](https://www.justice.gov/one).\n\nLess.');
});

test('a list that a new entry is put behind stays one list', () => {
  const opened = editor.edit('- one\n- two\n\nEnd.');
  opened.insert(1, { type: 'bulleted-list', children: [{ type: 'list-item', children: [paragraph('three')] }] });
  expect(opened.print()).toBe('- one\n- two\n- three\n\nEnd.');
});

test('empty paragraphs, which the Enter key leaves, are no part of the text', () => {
  const opened = editor.edit('One.\n\nTwo.');
  opened.insert(1, paragraph(''), paragraph(' '));
  opened.insert(4, paragraph(''));
  expect(opened.print()).toBe('One.\n\nTwo.');
});

test('a text opened after another is printed as itself', () => {
  editor.edit('_One_ and the same.');
  expect(editor.print(editor.open('*One* and the same.'))).toBe('*One* and the same.');
});
