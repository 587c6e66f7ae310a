import { doubtLabel } from '../archive/cases/doubt.ts';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import type { CaseFile, CaseStep } from '../archive/cases/caseFile.ts';
import { printRoughDay } from '../archive/cases/printRoughDay.ts';
import { stepChanges, stepNames, type StepChanges } from '../archive/cases/stepChanges.ts';
import { timeline, type TimelineEntry } from '../archive/cases/timeline.ts';
import { caseSentence } from '../archive/cases/standingSentence.ts';
import { earliestDay } from '../model/roughDay.ts';
import { stageKind } from '../model/stageKinds.ts';
import { namedIdentifier } from './correctionItem.ts';
import type { Feed, FeedItem } from './feed.ts';

/** The name space of the steps of cases, made up once (RFC 9562, section 5.4). */
const STEPS = 'urn:uuid:2b1a4a3e-51c7-4a0d-9f4e-7c1c3f0f6d92';

/**
 * A feed of the steps of all cases, and one for each case: who follows it learns how it ends.
 * @param changes when steps were corrected, by their names
 */
export function caseFeeds(archive: Archive, changes = stepChanges(archive)): Feed[] {
  const { cases, site } = archive;
  if (cases.length === 0) return [];
  // By name, so that steps of one day keep their order while cases move on.
  const byName = cases.toSorted((a, b) => a.slug.localeCompare(b.slug));
  const items = new Map(byName.map((file) => [file, itemsOf(file, archive, changes)]));
  const ofEach = cases.map((file): Feed => ({
    group: 'case',
    name: file.data.title,
    title: `${site.name}: ${file.data.title}`,
    description: file.data.summary,
    place: file.address,
    page: file.address,
    items: items.get(file) ?? [],
  }));
  const ofAll: Feed = {
    group: 'all',
    name: 'Cases',
    title: `${site.name}: Cases`,
    description: 'Each step of each case on record: charges, pleas, verdicts, sentences, sanctions, appeals.',
    place: '/cases/',
    page: '/cases/',
    items: [...items.values()].flat().sort((a, b) => b.published - a.published),
  };
  return [ofAll, ...ofEach];
}

function itemsOf(file: CaseFile, archive: Archive, changes: StepChanges): FeedItem[] {
  const known = file.steps.map(({ party, what, stage }) => ({ party: party.name, what, kind: stage.kind }));
  const names = new Map(stepNames(file.slug, known).map((name, index) => [file.steps[index], name]));
  return timeline(file)
    .map((entry) => {
      const [first = '', ...others] = entry.steps.map((step) => names.get(step) ?? '');
      const corrected = Math.max(...[first, ...others].map((name) => changes.get(name) ?? 0));
      return entryItem(entry, namedIdentifier(STEPS, first), corrected, file, archive);
    })
    .reverse();
}

/**
 * What happened at one time as an item, also when it was a step of several charges: nobody gets a charge of three
 * counts three times. It stays the same item when its day is known better later, or its words are corrected.
 * @param corrected when it was last corrected, in milliseconds since 1970; 0 when it never was
 */
function entryItem(
  { stage, parties, steps, anchor }: TimelineEntry,
  id: string,
  corrected: number,
  file: CaseFile,
  { site }: Archive,
): FeedItem {
  // The day is all that is known of it: noon is on that day nearly everywhere.
  const published = Date.parse(`${earliestDay(stage.date)}T12:00:00Z`);
  const changed = Math.max(published, corrected);
  const page = new URL(file.address, site.address).href;
  const source = file.data.sources.find(({ key }) => key === stage.source);
  const title = `${file.data.title}: ${named(parties)}, ${stageKind(stage.kind).label.toLowerCase()}`;
  return {
    published,
    changed,
    entry: () =>
      Promise.resolve({
        id,
        url: `${page}#${anchor}`,
        title,
        summary: `${printRoughDay(stage.date)}: ${stage.text}`,
        html: toHtml([
          h('p', [h('strong', printRoughDay(stage.date)), `: ${stage.text}`]),
          ...(stage.unsure ? [h('p', [h('strong', `${doubtLabel(stage)}: `), stage.unsure])] : []),
          h('p', [h('strong', 'About: '), `${about(steps)}.`]),
          ...(source
            ? [
                h('p', [
                  h('strong', 'Source: '),
                  source.url ? h('a', { href: source.url }, source.title) : source.title,
                  `, ${source.publisher}`,
                ]),
              ]
            : []),
          h('p', [
            h('strong', 'Where the case stands: '),
            caseSentence(file.data),
            ' ',
            h('a', { href: page }, 'The whole case'),
          ]),
        ]),
        published,
        changed,
        authors: [],
        categories: file.agencies.map(({ organisation }) => organisation.data.name),
        picture: null,
      }),
  };
}

const list = new Intl.ListFormat('en-GB');

/** Names in a title: all of three, and how many more there are. */
const named = (names: string[]): string =>
  list.format(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names);

/** `Ann Example; wire fraud, money laundering. Service Example; wire fraud` */
function about(steps: CaseStep[]): string {
  const charges = Map.groupBy(steps, ({ party }) => party.name);
  return [...charges].map(([name, own]) => `${name}; ${own.map(({ what }) => what).join(', ')}`).join('. ');
}
