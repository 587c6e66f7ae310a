/**
 * A table as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe
 * (OWASP, CSV injection).
 * @param columns the heading of each column, and how a row fills it
 */
export function csv<R>(rows: readonly R[], columns: Record<string, (row: R) => string | number>): string {
  const lines = rows.map((row) => Object.values(columns).map((cellOf) => cell(cellOf(row))));
  return [Object.keys(columns), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
