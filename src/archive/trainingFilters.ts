import { COSTS, ELIGIBILITY, LANGUAGES, LEVELS, TRAINING_FORMATS } from '../model/trainingWords.ts';
import type { Archive } from './archive.ts';
import type { Programme } from './programme.ts';
import type { Session } from './session.ts';

/** What training can be narrowed by, as it stands in addresses: `/training/for/officers/`. */
export type TrainingFacetName = 'for' | 'format' | 'level' | 'in' | 'language' | 'by' | 'cost';

/** Something that training can be narrowed by, with only what at least one programme has. */
export interface TrainingFacet {
  name: TrainingFacetName;
  label: string;
  options: TrainingFilter[];
}
/** One thing that training can be narrowed to, with a page of its own. */
export interface TrainingFilter {
  facet: TrainingFacetName;
  /** As in addresses. */
  value: string;
  name: string;
  /** The title of its page. */
  title: string;
  address: string;
  programmes: Programme[];
}

interface Rule {
  label: string;
  values: (programme: Programme) => string[];
  nameOf: (value: string, programme: Programme) => string;
  title: (name: string) => string;
}

const named = (words: Record<string, string>) => (value: string) => words[value] ?? value;

const RULES: Record<TrainingFacetName, Rule> = {
  for: {
    label: 'Who may come',
    values: ({ training }) => training.eligibility,
    nameOf: named(ELIGIBILITY),
    title: (name) => (name === ELIGIBILITY.open ? 'Training that is open to anyone' : `Training for ${small(name)}`),
  },
  format: {
    label: 'Format',
    values: ({ training }) => training.formats ?? [],
    nameOf: named(TRAINING_FORMATS),
    title: (name) => `Training ${small(name)}`,
  },
  level: {
    label: 'Level',
    values: ({ training }) => training.level ?? [],
    nameOf: named(LEVELS),
    title: (name) => `${name} training`,
  },
  in: {
    label: 'Country',
    values: ({ countries }) => countries.map(({ slug }) => slug),
    nameOf: (value, { countries }) => countries.find(({ slug }) => slug === value)?.data.name ?? value,
    title: (name) => `Training in ${/^United |^Netherlands|^Philippines/.test(name) ? 'the ' : ''}${name}`,
  },
  language: {
    label: 'Language',
    values: ({ training }) => training.languages ?? [],
    nameOf: named(LANGUAGES),
    title: (name) => `Training in ${name}`,
  },
  by: {
    label: 'Provider',
    values: ({ providers }) => providers.map(({ slug }) => slug),
    nameOf: (value, { providers }) => {
      const provider = providers.find(({ slug }) => slug === value)?.data;
      return provider?.shortName ?? provider?.name ?? value;
    },
    title: (name) => `Training by ${name}`,
  },
  cost: {
    label: 'Cost',
    values: ({ training }) => [training.cost],
    nameOf: named(COSTS),
    title: (name) => (name === COSTS['not-stated'] ? 'Training whose cost is not stated' : `${name} training`),
  },
};
const NAMES = Object.keys(RULES) as TrainingFacetName[];
const small = (words: string) => words.replace(/^(?!FIU)./, (first) => first.toLowerCase());

/** Everything that a programme is found by, as `facet:value`. */
export const filterMarks = (programme: Programme): string[] =>
  NAMES.flatMap((name) => RULES[name].values(programme).map((value) => `${name}:${value}`));

/** What a session is found by: of its programme’s marks, those of other places and formats are not its own. */
export function sessionMarks({ country, details: { format } }: Session, programme: Programme): string[] {
  const formats: string[] = format === 'hybrid' ? ['in-person', 'online'] : [format];
  const own = new Set([`in:${country?.slug}`, ...formats.map((one) => `format:${one}`)]);
  return filterMarks(programme).filter((mark) => !/^(?:in|format):/.test(mark) || own.has(mark));
}

const known = new WeakMap<Archive, TrainingFacet[]>();

/** Everything that training can be narrowed by. Sorted out once for each archive. */
export function trainingFacets(archive: Archive): TrainingFacet[] {
  const facets = known.get(archive) ?? NAMES.map((name) => facetOf(name, archive.training));
  known.set(archive, facets);
  return facets;
}

function facetOf(facet: TrainingFacetName, programmes: Programme[]): TrainingFacet {
  const { label, values, nameOf, title } = RULES[facet];
  const options = new Map<string, TrainingFilter>();
  for (const programme of programmes)
    for (const value of values(programme)) {
      const name = options.get(value)?.name ?? nameOf(value, programme);
      const address = `/training/${facet}/${value}/`;
      const option = options.get(value) ?? { facet, value, name, title: title(name), address, programmes: [] };
      option.programmes.push(programme);
      options.set(value, option);
    }
  return { name: facet, label, options: [...options.values()].sort(inOrder(facet)) };
}

/** Long lists by name; what the model lists, in the order of the model. */
function inOrder(facet: TrainingFacetName): (a: TrainingFilter, b: TrainingFilter) => number {
  if (facet === 'in' || facet === 'by' || facet === 'language') return (a, b) => a.name.localeCompare(b.name, 'en');
  const words = { for: ELIGIBILITY, format: TRAINING_FORMATS, level: LEVELS, cost: COSTS }[facet];
  const place = ({ value }: TrainingFilter) => Object.keys(words).indexOf(value);
  return (a, b) => place(a) - place(b);
}

/** The filters, each of which has a page of its own. */
export const trainingFilterPages = (archive: Archive): TrainingFilter[] =>
  trainingFacets(archive).flatMap(({ options }) => options);

/** The sessions that a filter leaves. */
export const sessionsUnder = ({ facet, value, programmes }: TrainingFilter): Session[] =>
  programmes.flatMap((programme) =>
    [...programme.upcoming, ...programme.past].filter((session) =>
      sessionMarks(session, programme).includes(`${facet}:${value}`),
    ),
  );
