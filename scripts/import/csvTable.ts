import { ExportError } from './exportError.ts';

/** A table as spreadsheets save it. */
export interface CsvTable {
  columns: string[];
  rows: CsvRow[];
}
export interface CsvRow {
  /** As the spreadsheet numbers it: the heads are row 1. */
  number: number;
  /** In the order of the columns; as many as there are heads. */
  cells: string[];
}

/**
 * Reads comma-separated values (RFC 4180), with semicolons too, as spreadsheets in many countries write
 * them. White space around a cell is taken away; rows without any cell are left out, and those that begin
 * with `#`: a template explains itself in such rows.
 * @throws {ExportError} when quotes do not close, a head is missing or twice, or a row has more cells than heads
 */
export function readCsv(text: string): CsvTable {
  const all = cellsOf(text.replace(/^\ufeff/, ''));
  const [heads] = all;
  if (!heads || heads.cells.every((cell) => cell === '')) throw new ExportError('The table has no row of heads.');
  const columns = heads.cells;
  columns.forEach((column, index) => {
    const place = columnName(index);
    if (column === '') throw new ExportError(`Row 1, column ${place}: the column has no head.`);
    if (columns.indexOf(column) < index) throw new ExportError(`Row 1, column ${place}: “${column}” is there twice.`);
  });
  const rows = all.slice(1).filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#'));
  for (const { number, cells } of rows)
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
      throw new ExportError(`Row ${number} has ${cells.length} cells, and there are ${columns.length} columns.`);
  return {
    columns,
    rows: rows.map(({ number, cells }) => ({ number, cells: columns.map((_, index) => cells[index] ?? '') })),
  };
}

/** `A` to `Z`, `AA` …: what a spreadsheet calls a column. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function cellsOf(text: string): CsvRow[] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const separator = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  // A cell in quotes or without, and what ends it.
  const cell = new RegExp(`(?:[ \\t]*"((?:[^"]|"")*)"[ \\t]*|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) {
      const column = columnName(cells.length);
      throw new ExportError(
        `Row ${rows.length + 1}, column ${column}: a quotation mark is not closed, or stands amid a cell.`,
      );
    }
    const [all, quoted, plain = '', end] = match;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === separator) {
      if (cell.lastIndex === text.length) cells.push('');
      else continue;
    }
    rows.push({ number: rows.length + 1, cells });
    cells = [];
    if (all === '' && cell.lastIndex === start) break;
  }
  return rows;
}
