import { isOwnPage } from '../model/kind.ts';
import { termOfAddress } from '../model/termAddress.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckedEntry } from './entryFile.ts';

/** Folders of the site's addresses in which each entry of a kind has its page. */
const FOLDERS: Record<string, CheckedEntry['kind']> = {
  news: 'articles',
  sections: 'sections',
  topics: 'topics',
  people: 'people',
  organisations: 'organisations',
  series: 'series',
  cases: 'cases',
  training: 'training',
};

/** Permanent identifiers and addresses belong to one story each, and links lead to what there is. */
export function checkAddresses(entries: CheckedEntry[]): Problem[] {
  return [...sharedIdentifiers(entries), ...takenFormerSlugs(entries), ...deadLinks(entries)];
}

/** Pages that the site itself makes below a folder of entries. */
const PARTS_OF_TRAINING = ['calendar', 'past'];

/** Only stories that are right otherwise: nothing is known for sure of the others. */
const articlesOf = (entries: CheckedEntry[]) => entries.filter((entry) => entry.kind === 'articles' && entry.data);

function sharedIdentifiers(entries: CheckedEntry[]): Problem[] {
  const first = new Map<string, string>();
  return entries
    .filter(({ data }) => data)
    .flatMap((entry) =>
      entry.mentions.identifiers.flatMap(({ name, ...place }) => {
        const other = first.get(name);
        if (!other) first.set(name, entry.path);
        const what = entry.kind === 'articles' ? 'story' : 'programme';
        const message = `This ${what} has the permanent identifier of ${other}. A copy of a ${what} needs its own.`;
        return other ? [{ file: entry.path, ...place, rule: 'identifier', message }] : [];
      }),
    );
}

function takenFormerSlugs(entries: CheckedEntry[]): Problem[] {
  const articles = articlesOf(entries);
  const owner = new Map(articles.map((entry) => [entry.slug, entry.path]));
  return articles.flatMap((entry) =>
    entry.mentions.formerSlugs.flatMap(({ name, ...place }) => {
      const other = owner.get(name);
      owner.set(name, other ?? entry.path);
      const message = `The former name “${name}” is an address of ${other}.`;
      return other ? [{ file: entry.path, ...place, rule: 'former-slug', message }] : [];
    }),
  );
}

function deadLinks(entries: CheckedEntry[]): Problem[] {
  const there = new Set(entries.map((entry) => `${entry.kind}/${entry.slug}`));
  for (const { mentions } of articlesOf(entries))
    for (const { name } of mentions.formerSlugs) there.add(`articles/${name}`);
  return entries.flatMap((entry) =>
    entry.mentions.links.flatMap(({ name, ...place }) => {
      if (leadsSomewhere(name, there)) return [];
      return [
        { file: entry.path, ...place, rule: 'link', message: `Link “${name}”: there is no such page on this site.` },
      ];
    }),
  );
}

/** @param there every entry as `kind/slug`. Files and pages that the site itself makes of entries (a year of the archive) are taken as there. */
function leadsSomewhere(address: string, there: ReadonlySet<string>): boolean {
  const term = termOfAddress(address);
  if (term) return there.has(`glossary/${term}`);
  const [, folder, slug] = /^\/([a-z-]+)\/([^/?#]+)\/?(?:[?#].*)?$/.exec(address) ?? [];
  const kind = folder && FOLDERS[folder];
  if (kind === 'training' && PARTS_OF_TRAINING.includes(slug ?? '')) return true;
  if (kind) return there.has(`${kind}/${slug}`);
  const [, page] = /^\/([a-z0-9-]+)\/(?:[?#].*)?$/.exec(address) ?? [];
  return !page || isOwnPage(page) || there.has(`pages/${page}`);
}
