import { alignedEntries } from '../../alignedEntries.ts';
import { escapeSigns } from '../../proseSigns.ts';

export const ALIGNMENTS = ['none', 'left', 'center', 'right'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** A table: how its columns are aligned, and its cells, whose first row is the heads of the columns. Cells hold Markdown. */
export interface Table {
  align: Alignment[];
  rows: string[][];
}

const DELIMITER = /^:?-+:?$/;
/** Lines that are no row of a table, because another block starts there. */
const OTHER_BLOCK = /^ {0,3}(?:#{1,6}(?:\s|$)|>|[-+*] |\d{1,9}[.)] |```|~~~|<[A-Za-z/!]|\{)/;

/** Reads a table of Markdown (GFM, section “Tables”); null when the lines are none. */
export function parseTable(source: string): Table | null {
  const lines = source.split('\n');
  const [head = '', delimiters = ''] = lines;
  if (lines.some((line) => OTHER_BLOCK.test(line))) return null;
  const marks = cellsOf(delimiters);
  const heads = cellsOf(head);
  if (heads.length !== marks.length || !marks.every((mark) => DELIMITER.test(mark))) return null;
  const rows = lines.slice(2).map((line) => fitted(cellsOf(line), marks.length));
  return { align: marks.map(alignmentOf), rows: [heads, ...rows] };
}

/**
 * A table as Markdown.
 * @param source how it was written: rows that have not changed stay as they are
 */
export function printTable(table: Table, source = ''): string {
  const was = source ? parseTable(source) : null;
  const rows = table.rows.map((row) => fitted(row, table.align.length));
  if (!was || was.align.join() !== table.align.join()) return printedAnew({ align: table.align, rows });
  const lines = source.split('\n');
  const [head = '', delimiters = '', ...below] = lines;
  const [newHead = [], ...newBelow] = rows;
  const [oldHead = [], ...oldBelow] = was.rows;
  const steps = alignedEntries(oldBelow.length, newBelow.length, (before, after) =>
    sameRow(oldBelow[before], newBelow[after]),
  );
  const printed = steps.flatMap(({ before, after }) => {
    if (after === undefined) return [];
    const [old, now] = [oldBelow[before ?? -1], newBelow[after] ?? []];
    return [before !== undefined && sameRow(old, now) ? (below[before] ?? '') : printedRow(now)];
  });
  return [sameRow(oldHead, newHead) ? head : printedRow(newHead), delimiters, ...printed].join('\n');
}

/** A new table that has nothing in it yet. */
export const emptyTable = (): Table => ({
  align: ['none', 'none', 'none'],
  rows: [
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ],
});

function printedAnew({ align, rows: [head = [], ...below] }: Table): string {
  const delimiters = `| ${align.map((alignment) => DELIMITERS[alignment]).join(' | ')} |`;
  return [printedRow(head), delimiters, ...below.map(printedRow)].join('\n');
}

const DELIMITERS: Record<Alignment, string> = { none: '---', left: ':--', center: ':-:', right: '--:' };
const alignmentOf = (mark: string): Alignment => {
  if (mark.startsWith(':')) return mark.endsWith(':') && mark.length > 1 ? 'center' : 'left';
  return mark.endsWith(':') ? 'right' : 'none';
};

const printedRow = (cells: string[]) => `| ${cells.map(printedCell).join(' | ')} |`;

/** A bar in a cell is escaped, also within code; one that is escaped already stays so. */
const printedCell = (cell: string) =>
  escapeSigns(cell.replace(/\s*\n\s*/g, ' ').trim()).replace(/\\[\\|]|\|/g, (sign) => (sign === '\\\\' ? sign : '\\|'));

/** The cells of a line. A bar with a backslash before it is no end of a cell. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = line.trim().replace(/^\|/, '');
  for (const [part] of inner.matchAll(/\\[\\|]|[^]/g)) {
    if (part === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += part === '\\|' ? '|' : part;
  }
  // Behind the last bar is nothing: there is no cell.
  if (cell.trim() || cells.length === 0) cells.push(cell.trim());
  return cells;
}

const fitted = (cells: string[], length: number) => Array.from({ length }, (_, index) => cells[index] ?? '');
const sameRow = (a: string[] | undefined, b: string[] | undefined) =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((cell, index) => cell === b[index]);
