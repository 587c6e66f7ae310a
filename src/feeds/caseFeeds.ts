import { doubtLabel } from '../archive/cases/doubt.ts';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import type { CaseFile, CaseStep } from '../archive/cases/caseFile.ts';
import { printRoughDay } from '../archive/cases/printRoughDay.ts';
import { caseSentence } from '../archive/cases/standingSentence.ts';
import { earliestDay } from '../model/roughDay.ts';
import { stageKind } from '../model/stageKinds.ts';
import { namedIdentifier } from './correctionItem.ts';
import type { Feed, FeedItem } from './feed.ts';

/** The name space of the steps of cases, made up once (RFC 9562, section 5.4). */
const STEPS = 'urn:uuid:2b1a4a3e-51c7-4a0d-9f4e-7c1c3f0f6d92';

/** A feed of the steps of all cases, and one for each case: who follows it learns how it ends. */
export function caseFeeds(archive: Archive): Feed[] {
  const { cases, site } = archive;
  if (cases.length === 0) return [];
  // By name, so that steps of one day keep their order while cases move on.
  const byName = cases.toSorted((a, b) => a.slug.localeCompare(b.slug));
  const items = new Map(byName.map((file) => [file, itemsOf(file, archive)]));
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

function itemsOf(file: CaseFile, archive: Archive): FeedItem[] {
  const before = new Map<string, number>();
  return file.steps
    .map((step) => {
      const name = [file.slug, step.party.name, step.what, step.stage.kind].join('\n');
      const place = (before.get(name) ?? 0) + 1;
      before.set(name, place);
      return stepItem(step, namedIdentifier(STEPS, place > 1 ? `${name}\n${place}` : name), file, archive);
    })
    .reverse();
}

/**
 * A step as an item. It is known by its case, party, charge and kind, and by its place where a charge has several of
 * a kind; not by its day, which is often only known better later: nobody gets the step again then.
 */
function stepItem({ party, what, stage }: CaseStep, id: string, file: CaseFile, { site }: Archive): FeedItem {
  // The day is all that is known of it: noon is on that day nearly everywhere.
  const published = Date.parse(`${earliestDay(stage.date)}T12:00:00Z`);
  const url = new URL(file.address, site.address).href;
  const source = file.data.sources.find(({ key }) => key === stage.source);
  const title = `${file.data.title}: ${party.name}, ${stageKind(stage.kind).label.toLowerCase()}`;
  return {
    published,
    changed: published,
    entry: () =>
      Promise.resolve({
        id,
        url,
        title,
        summary: `${printRoughDay(stage.date)}: ${stage.text}`,
        html: toHtml([
          h('p', [h('strong', printRoughDay(stage.date)), `: ${stage.text}`]),
          ...(stage.unsure ? [h('p', [h('strong', `${doubtLabel(stage)}: `), stage.unsure])] : []),
          h('p', [h('strong', 'About: '), `${party.name}; ${what}.`]),
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
            h('a', { href: url }, 'The whole case'),
          ]),
        ]),
        published,
        changed: published,
        authors: [],
        categories: file.agencies.map(({ organisation }) => organisation.data.name),
        picture: null,
      }),
  };
}
