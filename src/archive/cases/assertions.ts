import { groundsDate, groundsOfParty, type Grounded } from '../../model/caseGrounds.ts';
import type { RoughDay } from '../../model/roughDay.ts';
import type { CaseFile } from './caseFile.ts';

/** What sort of thing a case asserts of itself, apart from events. */
export const ASSERTIONS = {
  agency: 'An agency acts',
  jurisdiction: 'A country’s agencies or courts act',
  country: 'Another country is concerned',
  party: 'What a party is',
  law: 'A law applies',
  'court-file': 'A court keeps a file',
};

/** Something that a case says and that is no event, with the day for which its source says it. */
export interface Assertion {
  what: keyof typeof ASSERTIONS;
  /** Short name of an agency, code of a country, name of a party, citation of a law, number of a court file. */
  name: string;
  /** What an agency does, what a party is, why a country is concerned, what a law forbids, which court. */
  detail: string;
  date: RoughDay;
  /** The source’s short name. */
  source: string;
  /** What is not certain about it, and why; empty when it is. */
  unsure: string;
}

/** Everything that a case says of agencies, countries, parties, laws and court files, each with source and date. */
export function assertions({ data }: CaseFile): Assertion[] {
  const { agencies, jurisdictions, otherCountries = [], parties, statutes = [], dockets = [] } = data;
  const one = (what: Assertion['what'], name: string, detail: string | undefined, said: Grounded | undefined) =>
    said
      ? [
          {
            what,
            name,
            detail: detail ?? '',
            date: groundsDate(said, data.sources) ?? '',
            source: said.source,
            unsure: said.unsure ?? '',
          },
        ]
      : [];
  return [
    ...agencies.flatMap((said) => one('agency', said.organisation, said.role, said)),
    ...jurisdictions.flatMap((said) => one('jurisdiction', said.country, undefined, said)),
    ...otherCountries.flatMap((said) => one('country', said.country, said.what, said)),
    ...parties.flatMap((party) => one('party', party.name, party.role, groundsOfParty(party))),
    ...statutes.flatMap((said) => one('law', said.citation, said.name, said)),
    ...dockets.flatMap((said) => one('court-file', said.number, said.court, said)),
  ];
}
