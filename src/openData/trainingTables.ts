import type { Archive } from '../archive/archive.ts';
import { trainingFields } from '../model/training.ts';
import { column, modelColumns } from './column.ts';
import { cells, type Table } from './table.ts';

const PROGRAMME_FIELDS = [
  ...['title', 'standfirst', 'kind', 'providers', 'topics', 'eligibility', 'audience', 'level', 'formats', 'length'],
  ...['languages', 'countries', 'places', 'cost', 'costDetails', 'certificate', 'website', 'checked'],
];

/** Every training programme, and each dated session that is known. */
export function trainingTables({ training, site }: Archive): Table[] {
  const whole = (path: string) => new URL(path, site.address).href;
  const programmeColumns = [
    column('id', 'Identifier', 'string', 'Permanent, whatever becomes of address and title.'),
    column('name', 'Short name', 'string', 'By which the table of sessions refers to it.'),
    column('address', 'Address', 'string', 'Its page on the site.'),
    ...modelColumns(trainingFields, PROGRAMME_FIELDS),
  ];
  const sessionColumns = [
    column('programme', 'Programme', 'string', 'The short name of an entry of training.'),
    column('title', 'Title'),
    column('address', 'Address', 'string', 'Its place in the page of the programme.'),
    column(
      'state',
      'Where it stands',
      'string',
      'Announced, open, full, closed, running, past or cancelled, as of the build.',
    ),
    column('firstDay', 'First day', 'date', 'On the clock of its place.'),
    column('lastDay', 'Last day', 'date', 'On the clock of its place.'),
    column('format', 'Format'),
    { ...column('place', 'Place'), isRequired: false },
    { ...column('country', 'Country', 'string', 'ISO 3166-1 alpha-2.'), isRequired: false },
  ];
  const sessions = training.flatMap(({ upcoming, past }) => [...upcoming, ...past]);
  const programmes = training.map(({ slug, address, training: data }) =>
    cells(programmeColumns, { ...data, name: slug, address: whole(address) }),
  );
  const rows = sessions.map(({ address, details, country, ...session }) =>
    cells(sessionColumns, {
      ...session,
      address: whole(address),
      format: details.format,
      place: details.place,
      country: country?.data.code,
    }),
  );
  return [
    {
      name: 'training',
      title: 'Training programmes',
      description: 'Courses, certificates and conferences, with what their providers say and when that was checked.',
      columns: programmeColumns,
      rows: programmes,
    },
    {
      name: 'sessions',
      title: 'Sessions of training',
      description: 'The dates that are known, past and to come, cancelled ones among them.',
      columns: sessionColumns,
      rows,
    },
  ];
}
