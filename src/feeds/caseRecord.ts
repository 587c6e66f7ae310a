import { groundsDate, groundsOfParty, type Grounded } from '../model/caseGrounds.ts';
import type { CaseFile } from '../archive/cases/caseFile.ts';
import { caseSentence } from '../archive/cases/standingSentence.ts';

/**
 * A whole case as JSON: its record as editors keep it, and where it stands on a day. What leaves its date to its
 * source, or its source to a step, has both here.
 */
export function caseRecord({ slug, address, data, opened, moved }: CaseFile, site: string, asOf: string): string {
  const dated = <T extends Grounded>(said: T): T => ({ ...said, date: groundsDate(said, data.sources) });
  const record = {
    id: slug,
    address: new URL(address, site).href,
    as_of: asOf,
    standing: caseSentence(data),
    opened,
    moved,
    ...data,
    agencies: data.agencies.map(dated),
    jurisdictions: data.jurisdictions.map(dated),
    ...(data.otherCountries && { otherCountries: data.otherCountries.map(dated) }),
    parties: data.parties.map((party) => {
      const said = groundsOfParty(party);
      return { ...party, ...(said && dated(said)) };
    }),
    ...(data.statutes && { statutes: data.statutes.map(dated) }),
    ...(data.dockets && { dockets: data.dockets.map(dated) }),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
