import type { Archive } from '../archive/archive.ts';
import { columnData, openData } from './dataFiles.ts';

/** `datapackage.json` (Frictionless Data Package): every CSV with its columns, checksum and size, and what may be done with it. */
export function dataPackage(archive: Archive): string {
  const { site } = archive;
  const { tables, version } = openData(archive);
  const licence = site.machines?.licence;
  const described = {
    profile: 'tabular-data-package',
    name: new URL(site.address).hostname.replaceAll('.', '-'),
    title: `Data of ${site.name}`,
    description: site.description,
    homepage: new URL('/data/', site.address).href,
    version,
    ...(licence && { licenses: [{ path: licence }] }),
    contributors: [{ title: site.name, path: site.address, role: 'publisher' }],
    resources: tables.map(({ name, title, description, columns, files }) => {
      const csv = files.find(({ format }) => format === 'csv')!;
      return {
        profile: 'tabular-data-resource',
        name,
        title,
        description,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: csv.bytes,
        hash: `sha256:${csv.sha256}`,
        // A list stands in one field of the file, its entries joined by `|`.
        schema: {
          fields: columns.map(columnData).map((one) => (one.type === 'list' ? { ...one, type: 'string' } : one)),
          missingValues: [''],
        },
      };
    }),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Checksums of all files, as `sha256sum --check` reads them. */
export function checksums(archive: Archive): string {
  const files = openData(archive).tables.flatMap((table) => table.files);
  return files.map(({ sha256, address }) => `${sha256}  ${address.replace('/data/', '')}\n`).join('');
}
