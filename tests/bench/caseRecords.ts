import { stringify } from 'yaml';
import type { Case } from '../../src/model/case.ts';
import { CASE_KINDS } from '../../src/model/caseKind.ts';
import type { StageKindName } from '../../src/model/stageKinds.ts';
import { ORGANISATIONS } from './cast.ts';
import { Dice } from './dice.ts';
import { sentence, shortened } from './prose.ts';

const PATHS: StageKindName[][] = [
  ['charged'],
  ['charged', 'pleaded', 'sentenced'],
  ['charged', 'tried', 'convicted', 'sentenced', 'appealed'],
  ['sanctioned'],
  ['shut-down'],
  ['charged', 'dismissed'],
];
const COUNTRIES: Case['jurisdictions'][number]['country'][] = [
  'AT',
  'US',
  'SG',
  'KE',
  'GB',
  'DE',
  'FR',
  'BR',
  'JP',
  'ZA',
  'NL',
  'PL',
];
const KINDS = Object.keys(CASE_KINDS) as Case['kind'][];

/** A generated case as its file: two parties, up to ten steps, a sum. */
export function generatedCase(number: number): { slug: string; text: string } {
  const dice = new Dice(5000 + number);
  const year = 2012 + (number % 13);
  const party = (name: string): Case['parties'][number] => ({
    name,
    role: 'individual',
    charges: [
      {
        what: 'Conspiracy to launder money',
        kind: 'criminal',
        stages: dice.pick(PATHS).map((kind, index) => ({
          kind,
          date: `${year + (index >> 1)}-${index % 2 === 0 ? '03' : '09'}-1${number % 9}`,
          text: shortened(sentence(dice), 300),
          source: 'release',
        })),
      },
    ],
  });
  const fields: Case = {
    title: `Generated case ${number}`,
    summary: shortened(`${sentence(dice)} ${sentence(dice)}`, 500),
    kind: dice.pick(KINDS),
    agencies: [{ organisation: dice.pick(ORGANISATIONS), source: 'release' }],
    jurisdictions: [{ country: dice.pick(COUNTRIES), source: 'release' }],
    parties: [party(`Ann Example ${number}`), party(`Ben Example ${number}`)],
    assets: [
      {
        stage: dice.pick(['seized', 'stolen', 'forfeited', 'penalty']),
        what: 'Bitcoin of the case',
        date: `${year}-05`,
        precision: 'about',
        usd: (1 + (number % 9)) * 10 ** (4 + (number % 6)),
        basis: 'A value that was made up for a measurement.',
        source: 'release',
      },
    ],
    sources: [
      { title: 'A release', publisher: 'An agency', kind: 'agency-release', date: `${year}-05-02`, key: 'release' },
    ],
    statutes: [{ citation: `18 U.S.C. § ${1950 + (number % 12)}`, source: 'release' }],
  };
  return { slug: `case-${number}`, text: stringify(fields, { lineWidth: 0, schema: 'core' }) };
}
