import type { Entry } from '../copydesk/newsroom.ts';
import type { EntryData, KindName } from '../model/kind.ts';
import type { GlossaryTerm } from '../model/glossaryTerm.ts';
import type { Organisation } from '../model/organisation.ts';
import type { StandingPage } from '../model/page.ts';
import type { Section } from '../model/section.ts';
import type { Series } from '../model/series.ts';
import type { Site } from '../model/site.ts';
import type { Topic } from '../model/topic.ts';
import { wallClock } from '../model/wallClock.ts';
import { termAddress } from '../model/termAddress.ts';
import { byLastStep, caseFile, type CaseFile } from './cases/caseFile.ts';
import { correctionsLog, type LoggedCorrection } from './correctionsLog.ts';
import { ALL_COUNTRIES, type Country } from './country.ts';
import { monthOf } from './month.ts';
import { isListed, programmeOf, type Programme } from './programme.ts';
import { publicationState } from './publication.ts';
import { signerOf, type Signer } from './signer.ts';
import { storyOf, type Named, type Story } from './story.ts';

/** Everything that is published at one moment, sorted and indexed once. Nothing else queries content. */
export interface Archive {
  site: Site;
  /** Live stories, newest first. */
  stories: Story[];
  /** Retracted stories: only their own address shows them. */
  retracted: Story[];
  sections: Listing<Section>[];
  /** Topics, people, organisations, countries and series that have live stories, by name. */
  topics: Listing<Topic>[];
  people: SignedStories[];
  organisations: Listing<Organisation>[];
  /** Organisations that train others and have no live story, by name. */
  trainers: Listing<Organisation>[];
  countries: Listing<Country>[];
  series: Listing<Series>[];
  /** Every enforcement case, with or without stories; the one that moved last comes first. */
  cases: CaseFile[];
  years: Year[];
  /** Every correction and retraction that readers can know of, newest first. */
  corrections: LoggedCorrection[];
  /** Every term of the glossary, by its words. */
  glossary: Named<GlossaryTerm>[];
  /** Every listed training programme, by title. */
  training: Programme[];
  pages: (Named<StandingPage> & { path: string; entry: Entry<'pages'> })[];
  /** Old names in addresses, and the story that each leads to. */
  moved: { slug: string; story: Story }[];
}
/** A named entry with its live stories, newest first. */
export interface Listing<T> extends Named<T> {
  stories: Story[];
}
/** Somebody who signs stories, with those that are live. */
export type SignedStories = Signer & { stories: Story[] };
export interface Year {
  year: string;
  stories: Story[];
  /** Newest first, only months with stories. `month` is `01` to `12`. */
  months: { month: string; stories: Story[] }[];
}

/**
 * Builds the archive from checked entries.
 * @param now milliseconds since 1970: drafts and what comes later are left out
 * @param shown path of an article that is shown as if it were out, for a preview. A build has none.
 */
export function buildArchive(entries: Entry[], now: number, shown?: string): Archive {
  const site = ofKind(entries, 'site')[0]?.data;
  if (!site) throw new Error('There are no site settings (content/site.yaml).');
  const named = {
    sections: index<'sections', Section>(entries, 'sections'),
    topics: index<'topics', Topic>(entries, 'topics'),
    people: new Map(ofKind(entries, 'people').map((entry) => [entry.slug, signerOf(entry)])),
    organisations: index<'organisations', Organisation>(entries, 'organisations'),
    series: index<'series', Series>(entries, 'series'),
    cases: caseFiles(entries, now, site.timeZone),
  };
  const desk = {
    section: finder(named.sections),
    topic: finder(named.topics),
    person: finder(named.people),
    organisation: finder(named.organisations),
    series: finder(named.series),
    enforcementCase: finder(named.cases),
  };
  const inState = (state: 'live' | 'retracted') =>
    ofKind(entries, 'articles')
      .filter((entry) => publicationState(entry.data, entry.path === shown ? Infinity : now) === state)
      .map((entry) => storyOf(entry, desk, now))
      .sort((a, b) => b.published - a.published || a.slug.localeCompare(b.slug));
  const training = ofKind(entries, 'training')
    .filter((entry) => entry.path === shown || isListed(entry.data, now))
    .map((entry) => programmeOf(entry, desk, now))
    .sort((a, b) => a.training.title.localeCompare(b.training.title, 'en'));
  const trainers = new Set(training.flatMap(({ providers }) => providers.map(({ slug }) => slug)));
  const stories = inState('live');
  const retracted = inState('retracted');
  for (const story of stories) for (const one of story.cases) one.stories.push(story);
  const organisations = listings(named.organisations, stories, (story) => story.organisations);
  return {
    site,
    stories,
    retracted,
    sections: listings(named.sections, stories, (story) => [story.section]).sort(
      (a, b) => a.data.order - b.data.order || a.data.name.localeCompare(b.data.name),
    ),
    topics: withStories(listings(named.topics, stories, (story) => story.topics)),
    people: withStories(listings(named.people, stories, (story) => story.bylines)),
    organisations: withStories(organisations),
    trainers: organisations.filter(({ slug, stories: own }) => own.length === 0 && trainers.has(slug)).sort(byName),
    countries: withStories(listings(ALL_COUNTRIES, stories, (story) => story.countries)),
    series: withStories(listings(named.series, stories, (story) => (story.series ? [story.series] : []))),
    cases: [...named.cases.values()].sort(byLastStep),
    glossary: ofKind(entries, 'glossary')
      .map(({ slug, data }) => ({ slug, address: termAddress(slug), data }))
      .sort((a, b) => a.data.term.localeCompare(b.data.term, 'en')),
    years: years(stories, site.timeZone),
    corrections: correctionsLog([...stories, ...retracted], now),
    training,
    pages: ofKind(entries, 'pages')
      .map((entry) => ({ slug: entry.slug, address: `/${entry.slug}/`, data: entry.data, path: entry.path, entry }))
      .sort((a, b) => a.data.title.localeCompare(b.data.title)),
    moved: [...stories, ...retracted].flatMap((story) =>
      (story.article.formerSlugs ?? []).map((slug) => ({ slug, story })),
    ),
  };
}

function ofKind<K extends KindName>(entries: Entry[], kind: K): Entry<K>[] {
  return entries.filter((entry) => entry.kind === kind) as unknown as Entry<K>[];
}

function index<K extends KindName, T extends EntryData<K>>(entries: Entry[], kind: K): Map<string, Named<T>> {
  return new Map(
    ofKind(entries, kind).map((entry) => [
      entry.slug,
      { slug: entry.slug, address: `/${kind}/${entry.slug}/`, data: entry.data as T },
    ]),
  );
}

function caseFiles(entries: Entry[], now: number, timeZone: string): Map<string, CaseFile> {
  const organisations = index<'organisations', Organisation>(entries, 'organisations');
  const today = wallClock(now, timeZone).slice(0, 10);
  const file = (entry: Entry<'cases'>) => caseFile(entry, (slug) => organisations.get(slug), today);
  return new Map(ofKind(entries, 'cases').map((entry) => [entry.slug, file(entry)]));
}

function finder<N extends { slug: string }>(entries: Map<string, N>): (slug: string) => N {
  return (slug) => {
    const entry = entries.get(slug);
    if (!entry) throw new Error(`There is no entry “${slug}”.`);
    return entry;
  };
}

function listings<N extends Named<unknown>>(
  entries: ReadonlyMap<string, N>,
  stories: Story[],
  of: (story: Story) => N[],
): (N & { stories: Story[] })[] {
  const lists = new Map([...entries].map(([slug, entry]) => [slug, { ...entry, stories: [] as Story[] }]));
  for (const story of stories) for (const { slug } of of(story)) lists.get(slug)?.stories.push(story);
  return [...lists.values()];
}

const byName = (a: { data: { name: string } }, b: { data: { name: string } }) => a.data.name.localeCompare(b.data.name);

const withStories = <L extends Listing<{ name: string }>>(lists: L[]) =>
  lists.filter((list) => list.stories.length > 0).sort(byName);

/** Years and months as the newsroom's clock shows them. */
function years(stories: Story[], timeZone: string): Year[] {
  const found = new Map<string, Map<string, Story[]>>();
  for (const story of stories) {
    const { year, month } = monthOf(story.published, timeZone);
    const months = found.get(year) ?? new Map<string, Story[]>();
    const inMonth = months.get(month) ?? [];
    inMonth.push(story);
    found.set(year, months.set(month, inMonth));
  }
  return [...found].map(([year, months]) => ({
    year,
    stories: [...months.values()].flat(),
    months: [...months].map(([month, inMonth]) => ({ month, stories: inMonth })),
  }));
}
