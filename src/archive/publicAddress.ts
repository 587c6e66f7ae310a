import { CASE_LISTS } from '../model/kind.ts';
import type { Archive } from './archive.ts';
import { trainingFilterPages } from './trainingFilters.ts';

const known = new WeakMap<Archive, ReadonlySet<string>>();
/** Addresses of entries: `/news/name/`. Other pages of the site are always there. */
const OF_ENTRY = new RegExp(
  `^/(?:(?:news|sections|topics|people|organisations|countries|series|training)/|cases/(?!(?:${CASE_LISTS.replaceAll(' ', '|')})/))[^/?#]+/`,
);

/** Whether an address on this site, with or without `?` and `#`, is no entry’s or that of one that the archive shows. */
export function isPublic(address: string, archive: Archive): boolean {
  const [ofEntry] = OF_ENTRY.exec(address) ?? [];
  return !ofEntry || addressesOf(archive).has(ofEntry);
}

function addressesOf(archive: Archive): ReadonlySet<string> {
  const addresses =
    known.get(archive) ??
    new Set([
      ...[
        ...[archive.stories, archive.retracted, archive.sections, archive.topics, archive.people],
        ...[archive.organisations, archive.countries, archive.series, archive.cases, archive.training],
        archive.trainers,
      ]
        .flat()
        .map(({ address }) => address),
      ...['/training/calendar/', '/training/past/'],
      ...trainingFilterPages(archive).map(({ facet }) => `/training/${facet}/`),
      ...archive.moved.map(({ slug }) => `/news/${slug}/`),
    ]);
  known.set(archive, addresses);
  return addresses;
}
