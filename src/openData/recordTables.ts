import type { Archive } from '../archive/archive.ts';
import { KINDS, type KindName } from '../model/kind.ts';
import { column, modelColumns } from './column.ts';
import { cells, type Table } from './table.ts';

interface RecordEntry {
  slug: string;
  address: string;
  data: object;
  stories?: unknown[];
}

/** What stories are filed under, who signs them, and the words of the trade: as far as readers see them. */
export function recordTables(archive: Archive): Table[] {
  const { sections, topics, series, organisations, people, glossary } = archive;
  const table = (kind: KindName, entries: RecordEntry[], fields: string[], description: string): Table => {
    const columns = [
      column('name', 'Short name', 'string', 'By which other tables refer to it.'),
      column('address', 'Address', 'string', 'Its page on the site.'),
      // `name` is the short name in every table, so the name that people read is the title.
      ...modelColumns(KINDS[kind].fields, fields).map((one) => (one.name === 'name' ? { ...one, name: 'title' } : one)),
      ...(entries[0]?.stories ? [column('stories', 'Stories', 'integer', 'How many live stories it has.')] : []),
    ];
    const rows = entries.map(({ slug, address, data, stories }) => {
      const values = { title: 'name' in data ? data.name : undefined, ...data };
      const known = { name: slug, address: new URL(address, archive.site.address).href, stories: stories?.length };
      return cells(columns, { ...values, ...known });
    });
    return { name: kind, title: KINDS[kind].plural, description, columns, rows };
  };
  return [
    table('sections', sections, ['name', 'description'], 'The parts of the paper. Each story stands in one.'),
    table('topics', topics, ['name', 'description'], 'What stories are about, across sections.'),
    table('series', series, ['name', 'description'], 'Stories that are parts of one.'),
    table(
      'organisations',
      organisations,
      ['name', 'shortName', 'kind', 'country', 'website', 'description'],
      'The agencies, courts, companies and services in our stories.',
    ),
    table(
      'people',
      people,
      ['name', 'kind', 'organisation', 'role', 'biography'],
      'Who signs stories: people and desks.',
    ),
    table('glossary', glossary, ['term', 'definition', 'alsoKnownAs', 'seeAlso'], 'The words of the trade, explained.'),
  ];
}
