import type { Entry } from '../../copydesk/newsroom.ts';
import type { AgencyRole } from '../../model/caseKind.ts';
import type { Case } from '../../model/case.ts';
import type { Party, Stage } from '../../model/caseParty.ts';
import type { Grounded } from '../../model/caseGrounds.ts';
import type { Organisation } from '../../model/organisation.ts';
import { compareRoughDays, earliestDay, type RoughDay } from '../../model/roughDay.ts';
import { countryOf, type Country } from '../country.ts';
import type { Named, Story } from '../story.ts';

/** A step with the party and the charge that it belongs to. */
export interface CaseStep {
  party: Party;
  /** The charge or measure in words. */
  what: string;
  stage: Stage;
}

/** A country with what it has to do with a case. */
export interface CaseCountry extends Named<Country> {
  /** Its authorities act; otherwise it is concerned. */
  acts: boolean;
  what?: string;
  said: Grounded;
}

/** A case as pages show it: what had happened by a day, with everything that it refers to in place. */
export interface CaseFile extends Named<Case> {
  /** Changes when its file changes. */
  digest: string;
  path: string;
  agencies: { organisation: Named<Organisation>; role?: AgencyRole; said: Grounded }[];
  /** The organisations of this site that its parties are, by short name. */
  partyOrganisations: ReadonlyMap<string, Named<Organisation>>;
  /** Countries whose authorities act, then others concerned. */
  countries: CaseCountry[];
  /** Every step, oldest first. A case of which nothing has happened yet has none. */
  steps: CaseStep[];
  /** The dates of the first and the last step; empty without any. */
  opened: RoughDay;
  moved: RoughDay;
  /** Live stories that name it, newest first. */
  stories: Story[];
}

/** @param today `2026-11-23` on the newsroom's clock: what is dated later has not happened */
export function caseFile(
  { slug, data, digest, path }: Entry<'cases'>,
  organisation: (slug: string) => Named<Organisation> | undefined,
  today: string,
): CaseFile {
  const known = untilToday(data, today);
  const steps = known.parties
    .flatMap((party) => party.charges.flatMap(({ what, stages }) => stages.map((stage) => ({ party, what, stage }))))
    .sort((a, b) => compareRoughDays(a.stage.date, b.stage.date));
  return {
    slug,
    address: `/cases/${slug}/`,
    data: known,
    digest,
    path,
    agencies: known.agencies.flatMap(({ organisation: name, role, ...said }) => {
      const found = organisation(name);
      return found ? [{ organisation: found, ...(role && { role }), said }] : [];
    }),
    partyOrganisations: new Map(
      known.parties.flatMap((party) => {
        const found = party.organisation === undefined ? undefined : organisation(party.organisation);
        return found ? [[found.slug, found]] : [];
      }),
    ),
    countries: countriesOf(known),
    steps,
    opened: steps[0]?.stage.date ?? '',
    moved: steps.at(-1)?.stage.date ?? '',
    stories: [],
  };
}

const countriesOf = ({ jurisdictions, otherCountries = [] }: Case): CaseCountry[] => [
  ...jurisdictions.map(({ country, ...said }) => ({ ...countryOf(country), acts: true, said })),
  ...otherCountries.map(({ country, what, ...said }) => ({
    ...countryOf(country),
    acts: false,
    ...(what && { what }),
    said,
  })),
];

/** The case without what is still to come. */
function untilToday(data: Case, today: string): Case {
  const has = ({ date }: { date: RoughDay }) => earliestDay(date) <= today;
  const isAllPast = data.parties.every(({ charges }) => charges.every(({ stages }) => stages.every(has)));
  if (isAllPast) return data;
  return {
    ...data,
    parties: data.parties.map((party) => ({
      ...party,
      charges: party.charges.map((charge) => ({ ...charge, stages: charge.stages.filter(has) })),
    })),
  };
}

/** The case that moved last comes first. */
export const byLastStep = (a: CaseFile, b: CaseFile): number =>
  compareRoughDays(b.moved, a.moved) || a.data.title.localeCompare(b.data.title, 'en');
