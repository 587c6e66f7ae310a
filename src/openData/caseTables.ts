import type { Archive } from '../archive/archive.ts';
import { caseSentence } from '../archive/cases/standingSentence.ts';
import { caseFields } from '../model/case.ts';
import { factsTable } from './factsTable.ts';
import { column, modelColumns } from './column.ts';
import { cells, type Table } from './table.ts';

/** Every case on record, each of its steps, and what else it says that has no sum and no address. */
export function caseTables({ cases, site }: Archive): Table[] {
  const whole = (path: string) => new URL(path, site.address).href;
  const caseColumns = [
    column('name', 'Short name', 'string', 'By which other tables refer to it.'),
    column('address', 'Address', 'string', 'Its page on the site.'),
    ...modelColumns(caseFields, ['title', 'summary', 'kind']),
    column(
      'jurisdictions',
      'Jurisdictions',
      'list',
      'Codes of the countries whose agencies or courts act (ISO 3166-1).',
    ),
    column('agencies', 'Agencies', 'list', 'The short names of entries of organisations.'),
    column('standing', 'Where it stands', 'string', 'In a sentence made from its steps, as of the build.'),
    column('opened', 'First step', 'string', 'A day, a month or a year: as exactly as it is known.'),
    column('moved', 'Last step', 'string', 'A day, a month or a year: as exactly as it is known.'),
  ];
  const stepColumns = [
    column('case', 'Case', 'string', 'The short name of an entry of cases.'),
    column('party', 'Party'),
    column('role', 'Role', 'string', 'What the party is: an individual, a company, a service.'),
    column('what', 'Charge or measure'),
    column('step', 'Step', 'string', 'An accusation is not a finding: what the words mean stands under /claims/.'),
    column('date', 'When', 'string', 'A day, a month or a year: as exactly as it is known.'),
    column('text', 'What happened'),
    { ...column('unsure', 'Not certain', 'string', 'What is not certain about it, and why.'), isRequired: false },
    {
      ...column('unsureOf', 'What is not certain', 'string', 'The date, the day, a figure, or the step as a whole.'),
      isRequired: false,
    },
    column('source', 'Source'),
    { ...column('url', 'Address of the source'), isRequired: false },
  ];
  const rows = cases.map(({ slug, address, data, agencies, opened, moved }) =>
    cells(caseColumns, {
      ...data,
      name: slug,
      address: whole(address),
      jurisdictions: data.jurisdictions.map(({ country }) => country),
      agencies: agencies.map(({ organisation }) => organisation.slug),
      standing: caseSentence(data),
      opened,
      moved,
    }),
  );
  const steps = cases.flatMap(({ slug, data, steps: all }) =>
    all.map(({ party, what, stage }) => {
      const source = data.sources.find(({ key }) => key === stage.source);
      const { kind: step, date, text, unsure, unsureOf = unsure && 'step' } = stage;
      const said = { source: source?.title, url: source?.url };
      return cells(stepColumns, {
        case: slug,
        party: party.name,
        role: party.role,
        what,
        step,
        date,
        text,
        unsure,
        unsureOf,
        ...said,
      });
    }),
  );
  return [
    {
      name: 'cases',
      isLong: true,
      title: 'Cases',
      description: 'Every case on record, and where it stands.',
      columns: caseColumns,
      rows,
    },
    {
      name: 'steps',
      isLong: true,
      title: 'Steps of cases',
      description: 'Each charge, plea, verdict, sentence, sanction and appeal, with its day and its source.',
      columns: stepColumns,
      rows: steps,
    },
    factsTable(cases),
  ];
}
