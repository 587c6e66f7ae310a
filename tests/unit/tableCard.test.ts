import { describe, expect, test } from 'vitest';
import { parseTable, printTable, type Table } from '../../admin/editor/writing/tables/tableText.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { richTextEditor } from '../support/richTextEditor.ts';

const editor = await richTextEditor();
const TABLE = 'Name | `a|b` | Sum\n:-- | :-: | --:\n x \\| y | **b**  |  1\nshort | |';
const SOURCE = '| a | b |\n| - | - |\n| c | d |\n|e|f|\n| g | h |';
const around = (table: string) => `Before.\n\n${table}\n\nBehind.`;

/** Changes the table of a text through its card. */
function changed(source: string, change: (table: Table) => Table): string {
  const opened = editor.edit(around(source));
  opened.changeCard('table', (values) => ({ ...values, ...change(values as unknown as Table) }));
  return opened.print();
}
const withCell = (row: number, column: number, text: string) => (table: Table) => ({
  ...table,
  rows: table.rows.map((cells, index) => (index === row ? cells.with(column, text) : cells)),
});

test.each([SOURCE, '| a |\n|---|\n| b |', '|a|b|\n|:-|-:|', 'a | b\n-|-\nc | d'])(
  'the table %j is a card that prints what it read, to the byte',
  (source) => {
    const opened = editor.edit(around(source));
    expect(opened.nodes().map(({ data }) => data?.shortcode)).toContain('table');
    opened.retype('Before', 'Above');
    expect(opened.print()).toBe(around(source).replace('Before', 'Above'));
  },
);

test('reads cells, bars within them and how columns are aligned', () => {
  expect(parseTable(TABLE.replace('`a|b`', '`a\\|b`'))).toEqual({
    align: ['left', 'center', 'right'],
    rows: [
      ['Name', '`a|b`', 'Sum'],
      ['x | y', '**b**', '1'],
      ['short', '', ''],
    ],
  });
});

test.each(['a | b\n---', 'a | b\n- | - | -', '# a | b\n- | -', 'a | b\n- | -\n> quote'])('%j is no table', (source) => {
  expect(parseTable(source)).toBeNull();
});

describe('a changed table', () => {
  test('changes the row of the cell and no other', () => {
    expect(changed(SOURCE, withCell(2, 1, 'new'))).toBe(around(SOURCE.replace('|e|f|', '| e | new |')));
  });
  test('keeps its rows when one is added, moved or taken out', () => {
    const rows = (pick: (rows: string[][]) => string[][]) =>
      changed(SOURCE, (table) => ({ ...table, rows: [table.rows[0]!, ...pick(table.rows.slice(1))] }));
    expect(rows(([c, e, g]) => [c!, ['x', 'y'], e!, g!])).toBe(around(SOURCE.replace('|e|f|', '| x | y |\n|e|f|')));
    expect(rows(([c, , g]) => [c!, g!])).toBe(around(SOURCE.replace('|e|f|\n', '')));
    expect(rows(([c, e, g]) => [e!, c!, g!])).toContain('|e|f|\n| c | d |\n| g | h |');
  });
  test('is written anew when a column comes', () => {
    const wider = changed(SOURCE, ({ align, rows }) => ({
      align: [...align, 'right'],
      rows: rows.map((row) => [...row, 'z']),
    }));
    expect(wider).toBe(around('| a | b | z |\n| --- | --- | --: |\n| c | d | z |\n| e | f | z |\n| g | h | z |'));
  });
  test.each([
    'a | b',
    'a \\| b',
    '5 < 6',
    '{x}',
    '<script>',
    '`a|b`',
    'back\\',
    'two\nlines',
    '**b** *i* [l](https://www.justice.gov/)',
    'a\\\\|b',
  ])('may hold %j, builds, and holds the same when it is opened again', (text) => {
    const printed = changed(SOURCE, withCell(1, 0, text));
    expect(checkBody(printed).findings).toEqual([]);
    const again = editor.edit(printed);
    const values = again.nodes().find(({ data }) => data?.shortcode === 'table')?.data?.shortcodeData as Table;
    expect(values.rows).toHaveLength(4);
    again.changeCard('table', (data) => ({ ...data, align: ['left', 'left'] }));
    expect(again.print()).toContain(printed.split('\n')[4]);
  });
});

test('a new table is one that builds as soon as its columns have heads', () => {
  const empty = printTable({
    align: ['none', 'right'],
    rows: [
      ['A', 'B'],
      ['', ''],
    ],
  });
  expect(checkBody(empty).findings).toEqual([]);
  expect(parseTable(empty)?.rows).toEqual([
    ['A', 'B'],
    ['', ''],
  ]);
});
