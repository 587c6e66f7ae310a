import type { Case } from './case.ts';
import { groundsDate, groundsOfParty, type Grounded } from './caseGrounds.ts';
import type { IsSound, Refusal } from './caseRules.ts';

/** The rules for what rests on a source without being an event: agencies, countries, laws, court files, parties. */
export function groundRules(one: Case, isSound: IsSound): Refusal[] {
  const { sources } = one;
  const keys = new Set(sources.map(({ key }) => key));
  // That a source exists is checked where all names are.
  const undated = (path: PropertyKey[], said: Grounded | undefined): Refusal[] =>
    !said || !isSound(path) || !keys.has(said.source) || groundsDate(said, sources)
      ? []
      : [[[...path, 'date'], `is missing, and the source “${said.source}” has no date that could stand for it.`]];
  return [
    ...Object.entries(groundedIn(one)).flatMap(([list, entries]) =>
      entries.flatMap((entry, index) => undated([list, index], entry)),
    ),
    ...one.parties.flatMap((party, index) =>
      isSound(['parties', index]) ? undated(['parties', index], groundsOfParty(party)) : [],
    ),
    ...countriesTwice(one),
  ];
}

// A case that is still being written may lack what it needs.
const groundedIn = ({ agencies = [], jurisdictions = [], otherCountries = [], statutes = [], dockets = [] }: Case) => ({
  agencies,
  jurisdictions,
  otherCountries,
  statutes,
  dockets,
});

function countriesTwice({ jurisdictions = [], otherCountries = [] }: Case): Refusal[] {
  const seen = new Set<string>();
  return Object.entries({ jurisdictions, otherCountries }).flatMap(([list, entries]) =>
    entries.flatMap(({ country }, index): Refusal[] => {
      const isAgain = seen.has(country);
      seen.add(country);
      return isAgain ? [[[list, index, 'country'], `stands in this case already: “${country}”.`]] : [];
    }),
  );
}
