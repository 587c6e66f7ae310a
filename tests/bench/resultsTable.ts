import { PHASES } from './buildPhases.ts';
import type { Measured } from './measuredBuild.ts';

export interface Row extends Measured {
  articles: number;
  /** What was built: the pictures cached or not, with the search index, or again after one change. */
  build: string;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const seconds = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(1));

/** The rows as a table of plain text. Phases in CPU seconds. */
export function resultsTable(rows: Row[]): string {
  const head = [
    'articles',
    'build',
    'pages',
    'wall s',
    'CPU s',
    'peak MB',
    'tree MB',
    ...PHASES.map((phase) => `${phase} CPU s`),
  ];
  const lines = rows.map((row) => [
    String(row.articles),
    row.build,
    String(row.pages),
    seconds(row.wallSeconds),
    seconds(row.cpuSeconds),
    megabytes(row.peakBytes),
    megabytes(row.treePeakBytes),
    ...PHASES.map((phase) => seconds(row.phases[phase]?.cpuSeconds)),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)));
  const print = (line: string[]) =>
    line
      .map((cell, column) => (column === 1 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [head, ...lines].map(print).join('\n');
}
