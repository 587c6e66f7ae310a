import type { ChartName } from '../model/chartNames.ts';

/** What stands in a cell of a chart’s table: words, or words that lead somewhere. */
export type ChartCell = string | { words: string; href: string };

/** A bar, and the row of the table with the same number. */
export interface ChartRow {
  label: string;
  /** The bar is solid as far as `lower`, and light from there to `upper`. */
  lower: number;
  upper: number;
  /** It may be more than `upper`: the bar ends in an arrow. */
  isOpen: boolean;
  /** The number as it is printed beside the bar. */
  value: string;
  /** The row of the table, as long as `columns`. */
  cells: ChartCell[];
}

/** A chart of bars as data: pages, texts and feeds draw the same one. */
export interface Chart {
  name: ChartName;
  title: string;
  /** What is counted and what is left out, in one or two sentences. */
  counts: string;
  /** The most important number, in one sentence. */
  finding: string;
  rows: ChartRow[];
  /** Rows that only the table has, because the drawing would be too long. */
  moreRows: ChartRow[];
  columns: string[];
  /** Prints a number of the axis. */
  tick: (value: number) => string;
  /** A line across the bars, such as the median. */
  mark?: { at: number; label: string };
}

/** A bar of a number that is known exactly. */
export const exactBar = (value: number): Pick<ChartRow, 'lower' | 'upper' | 'isOpen'> => ({
  lower: value,
  upper: value,
  isOpen: false,
});
