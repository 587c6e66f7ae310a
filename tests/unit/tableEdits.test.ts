import { expect, test } from 'vitest';
import * as edits from '../../admin/editor/writing/tables/tableEdits.ts';
import type { Table } from '../../admin/editor/writing/tables/tableText.ts';

const TABLE: Table = {
  align: ['left', 'right'],
  rows: [
    ['A', 'B'],
    ['a1', 'b1'],
    ['a2', 'b2'],
  ],
};
const cells = ({ rows }: Table) => rows.map((row) => row.join(' ')).join('|');

test('rows come, go and move, but the head stays at the top', () => {
  expect(cells(edits.withRow(TABLE, 1))).toBe('A B|a1 b1| |a2 b2');
  expect(cells(edits.withoutRow(TABLE, 1))).toBe('A B|a2 b2');
  expect(edits.withoutRow(TABLE, 0)).toEqual(TABLE);
  expect(cells(edits.withMovedRow(TABLE, 2, -1))).toBe('A B|a2 b2|a1 b1');
  expect(edits.withMovedRow(TABLE, 1, -1)).toEqual(TABLE);
  expect(edits.withMovedRow(TABLE, 2, 1)).toEqual(TABLE);
});

test('columns come, go and move with their alignment', () => {
  expect(edits.withColumn(TABLE, 0)).toMatchObject({ align: ['left', 'none', 'right'] });
  expect(edits.withoutColumn(TABLE, 0)).toEqual({ align: ['right'], rows: [['B'], ['b1'], ['b2']] });
  expect(edits.withMovedColumn(TABLE, 1, -1)).toMatchObject({ align: ['right', 'left'] });
  expect(cells(edits.withMovedColumn(TABLE, 0, 1))).toBe('B A|b1 a1|b2 a2');
  expect(edits.withoutColumn(edits.withoutColumn(TABLE, 0), 0).align).toHaveLength(1);
});

test('pasted cells are laid over the table, which grows', () => {
  const pasted = edits.tabbedCells('x\ty\r\nz\tw\r\n')!;
  expect(cells(edits.withCells(TABLE, 2, 1, pasted))).toBe('A B |a1 b1 |a2 x y| z w');
  expect(edits.tabbedCells('no table')).toBeNull();
});
