import type { Archive } from '../../archive/archive.ts';
import { casesChanged } from '../../archive/cases/casesChanged.ts';
import { caseGroups } from '../../archive/cases/caseShelf.ts';
import { trainingFilterPages } from '../../archive/trainingFilters.ts';
import { urlOf, urlSet } from './urlSet.ts';

/** Pages that the site has by itself and that have no date of their own. */
const STANDING = [
  ...['/sections/', '/topics/', '/people/', '/organisations/', '/countries/', '/series/', '/glossary/', '/claims/'],
  ...['/corrections/', '/feeds/', '/data/', '/how-we-work/', '/how-to-follow/', '/contact/'],
  ...['/training/calendar/', '/training/past/'],
];

/**
 * Every page that readers and search engines should find, apart from the stories, with the last change
 * of what it shows. Pages 2 and later of lists are left to crawling.
 */
export function pageSitemap(archive: Archive): string {
  const lastOf = (stories: { changed: number }[]) => Math.max(0, ...stories.map((story) => story.changed));
  const newest = lastOf(archive.stories);
  const cases = casesChanged(archive);
  const lastOfCases = (some: { slug: string }[]) => Math.max(0, ...some.map(({ slug }) => cases.get(slug) ?? 0));
  const pages: [address: string, changed: number][] = [
    ['/', newest],
    ...[archive.sections, archive.topics, archive.people, archive.organisations, archive.countries, archive.series]
      .flat()
      .map((list) => [list.address, lastOf(list.stories)] as [string, number]),
    ...(archive.cases.length > 0 ? ['/cases/', '/cases/figures/', '/lookup/'] : []).map(
      (address) => [address, lastOfCases(archive.cases)] as [string, number],
    ),
    ...archive.cases.map((file) => [file.address, lastOfCases([file])] as [string, number]),
    ...caseGroups(archive).map((group) => [group.address, lastOfCases(group.cases)] as [string, number]),
    ...archive.trainers.map(({ address }) => [address, 0] as [string, number]),
    ['/training/', lastOf(archive.training)],
    ...archive.training.map((programme) => [programme.address, programme.changed] as [string, number]),
    ...trainingFilterPages(archive).map(({ address, programmes }) => [address, lastOf(programmes)] as [string, number]),
    ['/archive/', newest],
    ...archive.years.flatMap(({ year, stories, months }) => [
      [`/archive/${year}/`, lastOf(stories)] as [string, number],
      ...months.map((one) => [`/archive/${year}/${one.month}/`, lastOf(one.stories)] as [string, number]),
    ]),
    ...STANDING.map((address) => [address, 0] as [string, number]),
    ...archive.pages.map(
      ({ address, data }) => [address, data.updated ? Date.parse(data.updated) : 0] as [string, number],
    ),
  ];
  return urlSet(pages.map(([address, changed]) => urlOf(new URL(address, archive.site.address).href, changed)));
}
