import type { Alignment, Table } from './tableText.ts';

/** Changes to a table. Each returns another table; the first row is the head and stays at the top. */

export const withCell = (table: Table, row: number, column: number, text: string): Table => ({
  ...table,
  rows: table.rows.map((cells, index) => (index === row ? cells.with(column, text) : cells)),
});

export const withAlignment = (table: Table, column: number, align: Alignment): Table => ({
  ...table,
  align: table.align.with(column, align),
});

/** An empty row behind another. */
export const withRow = ({ align, rows }: Table, behind: number): Table => ({
  align,
  rows: rows.toSpliced(
    behind + 1,
    0,
    align.map(() => ''),
  ),
});

/** The head cannot go, nor the last row below it. */
export const withoutRow = ({ align, rows }: Table, row: number): Table => ({
  align,
  rows: row === 0 || rows.length <= 2 ? rows : rows.toSpliced(row, 1),
});

export const withColumn = ({ align, rows }: Table, behind: number): Table => ({
  align: align.toSpliced(behind + 1, 0, 'none'),
  rows: rows.map((cells) => cells.toSpliced(behind + 1, 0, '')),
});

export const withoutColumn = ({ align, rows }: Table, column: number): Table =>
  align.length <= 1
    ? { align, rows }
    : { align: align.toSpliced(column, 1), rows: rows.map((cells) => cells.toSpliced(column, 1)) };

/** A row below the head moves by one. */
export function withMovedRow({ align, rows }: Table, row: number, by: 1 | -1): Table {
  const to = row + by;
  return { align, rows: row < 1 || to < 1 || to >= rows.length ? rows : swapped(rows, row, to) };
}

export function withMovedColumn({ align, rows }: Table, column: number, by: 1 | -1): Table {
  const to = column + by;
  if (to < 0 || to >= align.length) return { align, rows };
  return { align: swapped(align, column, to), rows: rows.map((cells) => swapped(cells, column, to)) };
}

/** Cells from another table, laid over this one from a cell on. It grows as needed. */
export function withCells({ align, rows }: Table, row: number, column: number, cells: string[][]): Table {
  const width = Math.max(align.length, column + Math.max(0, ...cells.map((line) => line.length)));
  const height = Math.max(rows.length, row + cells.length);
  return {
    align: Array.from({ length: width }, (_, index) => align[index] ?? 'none'),
    rows: Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => cells[y - row]?.[x - column] ?? rows[y]?.[x] ?? ''),
    ),
  };
}

/** Lines of cells, as spreadsheets copy them: parted by tabs. Null for text that is no table. */
export function tabbedCells(text: string): string[][] | null {
  if (!text.includes('\t')) return null;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

const swapped = <T>(list: T[], a: number, b: number): T[] => list.with(a, list[b]!).with(b, list[a]!);
