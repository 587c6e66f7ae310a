import type { Cell, Table } from './table.ts';

/**
 * A table as CSV (RFC 4180, with a header and UTF-8). The entries of a list are joined by `|`, which no
 * short name has; a backslash before an entry’s own `|` keeps them apart.
 */
export function csvText({ columns, rows }: Table): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const text = Array.isArray(cell)
    ? cell.map((one) => one.replace(/[\\|]/g, '\\$&')).join('|')
    : cell === null
      ? ''
      : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
