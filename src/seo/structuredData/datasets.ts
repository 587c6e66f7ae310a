import type { DataCatalog } from 'schema-dts';
import type { Site } from '../../model/site.ts';
import { DATA_TYPES, type OpenData } from '../../openData/dataFiles.ts';

/** The downloads as a catalogue of datasets (schema.org/DataCatalog; Google’s structured data for datasets). */
export function dataCatalogue(
  { tables, version }: OpenData,
  title: string,
  description: string,
  site: Site,
): DataCatalog {
  const whole = (path: string) => new URL(path, site.address).href;
  const licence = site.machines?.licence;
  return {
    '@type': 'DataCatalog',
    '@id': whole('/data/'),
    url: whole('/data/'),
    name: title,
    description,
    publisher: { '@id': whole('/#publisher') },
    dataset: tables.map((table) => ({
      '@type': 'Dataset',
      '@id': whole(`/data/#data:${table.name}`),
      url: whole(`/data/#data:${table.name}`),
      name: `${site.name}: ${table.title}`,
      description: `${table.description} ${table.rows.length} rows, from ${site.name}.`,
      version,
      isAccessibleForFree: true,
      creator: { '@id': whole('/#publisher') },
      ...(licence && { license: licence }),
      variableMeasured: table.columns.map((column) => column.title),
      distribution: table.files.map(({ address, format, bytes, sha256 }) => ({
        '@type': 'DataDownload' as const,
        contentUrl: whole(address),
        encodingFormat: DATA_TYPES[format],
        contentSize: `${bytes} B`,
        sha256,
      })),
    })),
  };
}
