import type { Archive } from '../archive/archive.ts';
import type { Column } from './column.ts';

export type Cell = string | number | boolean | string[] | null;

/** A collection of the newsroom as a table, to be had as JSON and CSV, and as Parquet where it is long. */
export interface Table {
  /** Name of its files: stories. */
  name: string;
  title: string;
  description: string;
  columns: Column[];
  /** It grows with the newsroom, and is to be had as Parquet too. */
  isLong?: true;
  /** A cell for each column; null where there is nothing. */
  rows: Cell[][];
}

/** Makes tables out of the archive. A new kind of content adds its own to `TABLE_SOURCES` in the catalogue. */
export type TableSource = (archive: Archive) => Table[];

/** The cells of an entry for some columns, by their names. */
export function cells(columns: Column[], values: Record<string, unknown>): Cell[] {
  return columns.map(({ name }) => {
    const value = values[name];
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
    throw new Error(`The column “${name}” has no plain value.`);
  });
}
