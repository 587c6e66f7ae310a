import type { PhrasingContent, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { wordsInShape, type LineShape } from './lineStyle.ts';

/**
 * A table whose first row names its columns, as every table of the newsroom has: without a row of
 * headings the first row becomes it. What cannot stand in a cell comes after the table.
 */
export function tableInShape(table: Table, shape: LineShape): RootContent[] {
  const { notes } = shape.context;
  const after: RootContent[] = [];
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const { words, blocks } = wordsInShape(cell.children, shape, 'cell');
      after.push(...blocks);
      return { ...cell, children: words };
    }),
  }));
  const isEmpty = (cell: { children: PhrasingContent[] } | undefined) =>
    !cell || toString({ type: 'paragraph', children: cell.children }).trim() === '';
  if (rows.length > 1 && rows[0]?.children.every(isEmpty)) {
    rows.shift();
    notes.add('A table had no row of headings; its first row became it.');
  }
  const [head] = rows;
  if (!head || rows.every((row) => row.children.every(isEmpty))) return after;
  const columns = Math.max(...rows.map((row) => row.children.length));
  while (head.children.length < columns) head.children.push({ type: 'tableCell', children: [] });
  if (head.children.some(isEmpty)) {
    notes.add('A column of a table had no heading; it got “–”. Write one.');
    for (const cell of head.children) if (isEmpty(cell)) cell.children.unshift({ type: 'text', value: '–' });
  }
  return [{ ...table, children: rows }, ...after];
}
