import type { EntryData } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckedEntry } from './entryFile.ts';

/** Folders of the site's addresses in which each entry of a kind has its page. */
const FOLDERS: Record<string, CheckedEntry['kind']> = {
  news: 'articles',
  sections: 'sections',
  topics: 'topics',
  people: 'people',
  organisations: 'organisations',
};

/** Permanent identifiers and addresses belong to one story each, and links lead to what there is. */
export function checkAddresses(entries: CheckedEntry[]): Problem[] {
  return [...sharedIdentifiers(entries), ...takenFormerSlugs(entries), ...deadLinks(entries)];
}

const articlesOf = (entries: CheckedEntry[]) =>
  entries.flatMap((entry) =>
    entry.kind === 'articles' && entry.data ? [{ entry, data: entry.data as EntryData<'articles'> }] : [],
  );

function sharedIdentifiers(entries: CheckedEntry[]): Problem[] {
  const first = new Map<string, string>();
  return articlesOf(entries).flatMap(({ entry, data }) => {
    const other = first.get(data.id);
    if (!other) first.set(data.id, entry.path);
    return other
      ? [
          {
            file: entry.path,
            line: 2,
            column: 1,
            rule: 'identifier',
            message: `This story has the permanent identifier of ${other}. A copy of a story needs its own.`,
          },
        ]
      : [];
  });
}

function takenFormerSlugs(entries: CheckedEntry[]): Problem[] {
  const articles = articlesOf(entries);
  const owner = new Map(articles.map(({ entry }) => [entry.slug, entry.path]));
  return articles.flatMap(({ entry, data }) =>
    (data.formerSlugs ?? []).flatMap((slug) => {
      const other = owner.get(slug);
      owner.set(slug, other ?? entry.path);
      return other
        ? [
            {
              file: entry.path,
              line: 1,
              column: 1,
              rule: 'former-slug',
              message: `The former name “${slug}” is an address of ${other}.`,
            },
          ]
        : [];
    }),
  );
}

function deadLinks(entries: CheckedEntry[]): Problem[] {
  const there = new Set(entries.map((entry) => `${entry.kind}/${entry.slug}`));
  for (const { data } of articlesOf(entries)) for (const slug of data.formerSlugs ?? []) there.add(`articles/${slug}`);
  return entries.flatMap((entry) =>
    entry.mentions.links.flatMap(({ name, ...place }) => {
      const match = /^\/([a-z-]+)\/([^/?#]+)\/?(?:[?#].*)?$/.exec(name);
      const kind = match && FOLDERS[match[1]!];
      if (!kind || there.has(`${kind}/${match[2]!}`)) return [];
      return [
        { file: entry.path, ...place, rule: 'link', message: `Link “${name}”: there is no such page on this site.` },
      ];
    }),
  );
}
