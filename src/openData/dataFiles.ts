import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { casesChanged } from '../archive/cases/casesChanged.ts';
import { caseTables } from './caseTables.ts';
import type { Column } from './column.ts';
import { csvText } from './csv.ts';
import { moneyTables } from './moneyTables.ts';
import { parquetBytes } from './parquet.ts';
import { recordTables } from './recordTables.ts';
import { storyTables } from './storyTables.ts';
import type { Table, TableSource } from './table.ts';
import { trainingTables } from './trainingTables.ts';

/** Where tables come from. A new kind of content adds a function here. */
const TABLE_SOURCES: TableSource[] = [storyTables, caseTables, moneyTables, trainingTables, recordTables];

/** The media types of the formats. */
export const DATA_TYPES = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet' };

/** A file to download. */
export interface DataFile {
  /** Path on the site. */
  address: string;
  format: keyof typeof DATA_TYPES;
  content: string | Uint8Array<ArrayBuffer>;
  bytes: number;
  sha256: string;
}
export interface PublishedTable extends Table {
  files: DataFile[];
}
/** All tables with their files, at one version. */
export interface OpenData {
  tables: PublishedTable[];
  /** The day of the newest change, and the beginning of the checksum of everything: the same content has the same version. */
  version: string;
}

const made = new WeakMap<Archive, OpenData>();

/** The newsroom’s data as files. Made once for each archive. */
export function openData(archive: Archive): OpenData {
  const known = made.get(archive);
  if (known) return known;
  const filled = TABLE_SOURCES.flatMap((source) => source(archive)).filter(({ rows }) => rows.length > 0);
  const licence = archive.site.machines?.licence;
  const tables = filled.map((table) => ({
    ...table,
    files: [
      dataFile(table.name, 'csv', csvText(table)),
      dataFile(table.name, 'json', jsonText(table, licence)),
      ...(table.isLong ? [dataFile(table.name, 'parquet', parquetBytes(table, licence))] : []),
    ],
  }));
  const changed = Math.max(
    0,
    ...[...archive.stories, ...archive.retracted, ...archive.training].map((one) => one.changed),
    ...casesChanged(archive).values(),
  );
  const digests = tables.flatMap(({ files }) => files.map(({ sha256 }) => sha256)).join();
  const version = `${new Date(changed).toISOString().slice(0, 10)}-${sha256(digests).slice(0, 8)}`;
  const data = { tables, version };
  made.set(archive, data);
  return data;
}

const sha256 = (content: DataFile['content']) => createHash('sha256').update(content).digest('hex');

function dataFile(name: string, format: DataFile['format'], content: DataFile['content']): DataFile {
  const bytes = Buffer.byteLength(content);
  return { address: `/data/${name}.${format}`, format, content, bytes, sha256: sha256(content) };
}

/** A table as JSON: what it is, its columns, and each row as an object. */
function jsonText({ title, description, columns, rows }: Table, licence: string | undefined): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
  const head = { title, description, ...(licence && { licence }), columns: columns.map(columnData) };
  // A line a row: a change shows as one changed line.
  const lines = objects.map((row) => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`;
}

/** A column as Table Schema writes it (Frictionless Data). */
export function columnData({ name, title, description, type, isRequired, options }: Column) {
  const constraints = { ...(isRequired && { required: true }), ...(options && type !== 'list' && { enum: options }) };
  return {
    name,
    title,
    ...(description && { description }),
    type,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
