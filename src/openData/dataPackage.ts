import type { Archive } from '../archive/archive.ts';
import type { Column } from './column.ts';
import { columnData, DATA_TYPES, openData, type DataFile, type PublishedTable } from './dataFiles.ts';

/**
 * `datapackage.json` (Data Package 2.0, datapackage.org): every file with its columns, checksum and size, and
 * what may be done with it.
 */
export function dataPackage(archive: Archive): string {
  const { site } = archive;
  const { tables, version } = openData(archive);
  const licence = site.machines?.licence;
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: new URL(site.address).hostname.replaceAll('.', '-'),
    title: `Data of ${site.name}`,
    description: site.description,
    homepage: new URL('/data/', site.address).href,
    version,
    ...(licence && { licenses: [{ path: licence }] }),
    contributors: [{ title: site.name, path: site.address, roles: ['publisher'] }],
    resources: tables.flatMap((table) => table.files.map((file) => resource(table, file))),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** A file of a table. The one in CSV has the table’s own name, those in other formats say theirs behind it. */
function resource({ name, title, description, columns }: PublishedTable, { format, bytes, sha256 }: DataFile) {
  return {
    name: format === 'csv' ? name : `${name}-${format}`,
    type: 'table',
    title: format === 'csv' ? title : `${title} (${format === 'json' ? 'JSON' : 'Parquet'})`,
    description,
    path: `${name}.${format}`,
    format,
    mediatype: DATA_TYPES[format],
    ...(format !== 'parquet' && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    // Table Dialect: the rows of the JSON stand under a name, beside the words about them.
    ...(format === 'json' && { dialect: { property: 'rows', itemType: 'object' } }),
    schema: { fields: columns.map((column) => fieldIn(column, format)), missingValues: [''] },
  };
}

/** A list stands in one field of a CSV, its entries joined by `|`; the other formats have lists. */
function fieldIn(column: Column, format: DataFile['format']) {
  const field = columnData(column);
  return field.type === 'list' ? { ...field, type: format === 'csv' ? 'string' : 'array' } : field;
}

/** Checksums of all files, as `sha256sum --check` reads them. */
export function checksums(archive: Archive): string {
  const files = openData(archive).tables.flatMap((table) => table.files);
  return files.map(({ sha256, address }) => `${sha256}  ${address.replace('/data/', '')}\n`).join('');
}
