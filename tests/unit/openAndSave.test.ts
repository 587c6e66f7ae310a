import { describe, expect, test } from 'vitest';
import { withBase } from '../../admin/editor/baseVersion.ts';
import { fileFormat } from '../../admin/editor/fileFormat.ts';
import { fixtureTexts, launchRecords, launchTexts, type ContentText } from '../support/contentTexts.ts';
import { richTextEditor } from '../support/richTextEditor.ts';

const texts = [...launchTexts(), ...fixtureTexts()];
const records = launchRecords();
const editor = await richTextEditor();
const format = { text: fileFormat('text'), record: fileFormat('record') };
const EMPTY = ['', null, {}, []];

/** Values as Decap hands them over: through JSON, with every field of the form that the author left empty. */
function fromDecap(data: Record<string, unknown>, { order }: ContentText): Record<string, unknown> {
  const values = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  for (const [index, name] of order.entries()) values[name] ??= EMPTY[index % EMPTY.length];
  return values;
}

describe.each(texts.map((text) => [text.path, text] as const))('%s', (_, content) => {
  test('stays the same to the byte when it is opened and saved', () => {
    const data = format.text.fromFile(content.text);
    const body = editor.print(editor.open(String(data.body)));
    expect(format.text.toFile({ ...fromDecap(data, content), body }, content.order)).toBe(content.text);
  });

  test('stays the same after the editor has brought everything into its own shape', () => {
    const data = format.text.fromFile(content.text);
    const opened = editor.edit(String(data.body));
    opened.normalise();
    expect(opened.print()).toBe(data.body);
  });
});

test.each(records.map((record) => [record.path, record] as const))('%s stays the same to the byte', (_, content) => {
  const data = format.record.fromFile(content.text);
  expect(format.record.toFile(fromDecap(data, content), content.order)).toBe(content.text);
});

test('the version that an author began from comes back with the save', () => {
  const { text, order } = texts[0]!;
  const sent = withBase(text, '0123456789012345678901234567890123456789');
  expect(format.text.toFile(format.text.fromFile(sent), order)).toBe(sent);
});

test('a new story gets its fields in the order of the form, its body and a line end', () => {
  const values = {
    headline: 'A headline of a story',
    body: 'Text.',
    topics: ['mixers', 'defi'],
    id: 'urn:uuid:x',
    countries: [],
  };
  expect(format.text.toFile(values, ['id', 'headline', 'topics', 'countries'])).toBe(
    '---\nid: urn:uuid:x\nheadline: A headline of a story\ntopics: [mixers, defi]\n---\n\nText.\n',
  );
});
