import { columnName } from './csvTable.ts';
import { ExportError } from './exportError.ts';

/** Mistakes of a table, each with its row and column. The same one is told once. */
export class TableProblems {
  private readonly columns: readonly string[];
  private readonly found = new Map<string, number>();

  constructor(columns: readonly string[]) {
    this.columns = columns;
  }

  /** @param row as the spreadsheet counts @param column the head of the column */
  refuse = (row: number, column: string, message: string): void => {
    const index = this.columns.indexOf(column);
    const place = index < 0 ? `column “${column}”, which is not there` : `column ${columnName(index)} (${column})`;
    this.found.set(`Row ${row}, ${place}: ${message}`, row);
  };

  /** Heads that mean nothing, and needed ones that are not there. */
  checkHeads(known: readonly string[], needed: readonly string[]): void {
    for (const column of this.columns)
      if (!known.includes(column)) this.refuse(1, column, `no such column. There are: ${known.join(', ')}.`);
    for (const name of needed)
      if (!this.columns.includes(name)) this.found.set(`Row 1: the column “${name}” is missing.`, 1);
  }

  /** @throws {ExportError} with all of them by row, when there are any */
  throwAny(): void {
    if (this.found.size === 0) return;
    throw new ExportError(
      [...this.found]
        .sort(([, a], [, b]) => a - b)
        .map(([words]) => words)
        .join('\n'),
    );
  }
}
