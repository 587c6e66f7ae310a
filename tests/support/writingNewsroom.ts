import { ContentApi } from '../../admin/server/contentApi.ts';
import type { Author } from '../../admin/server/repository.ts';
import { smallNewsroom } from './smallNewsroom.ts';

export const ANNA: Author = { name: 'Anna Author', email: 'anna@example.org' };
export const BEN: Author = { name: 'Ben Author', email: 'ben@example.org' };

interface SentText {
  data: string | null;
  file: { path: string; id: string | null };
}

/** A small newsroom, and its content API as two authors use it. */
export function writingNewsroom(newsroom = smallNewsroom()) {
  const api = new ContentApi(newsroom.folder);
  const ask = (author: Author, action: string, parameters: Record<string, unknown> = {}) =>
    api.answer(action, parameters, author);
  const path = (slug: string) => `content/articles/${slug}/index.mdx`;
  const named = (slug: string) => ({ collection: 'articles', slug: `${slug}/index` });
  return {
    ...newsroom,
    api,
    ask,
    path,
    /** Saves a draft of an article and returns its version. @param base the version that was edited; null for a new entry */
    async save(
      author: Author,
      slug: string,
      raw: string,
      base: string | null,
      assets: unknown[] = [],
    ): Promise<string> {
      const { versions } = (await ask(author, 'persistEntry', {
        dataFiles: [{ path: path(slug), slug: `${slug}/index`, raw }],
        assets,
        bases: { [path(slug)]: base },
        options: { newEntry: base === null, useWorkflow: true, status: 'draft', collectionName: 'articles' },
      })) as { versions: Record<string, string> };
      return versions[path(slug)]!;
    },
    status: (author: Author, slug: string, newStatus: string) =>
      ask(author, 'updateUnpublishedEntryStatus', { ...named(slug), newStatus }),
    publish: (author: Author, slug: string, seen?: string) =>
      ask(author, 'publishUnpublishedEntry', { ...named(slug), seen }),
    discard: (author: Author, slug: string, seen?: string) =>
      ask(author, 'deleteUnpublishedEntry', { ...named(slug), seen }),
    draft: (slug: string) => ask(ANNA, 'unpublishedEntry', named(slug)) as Promise<Record<string, unknown>>,
    draftText: (slug: string) =>
      ask(ANNA, 'unpublishedEntryDataFile', { ...named(slug), path: path(slug) }) as Promise<SentText>,
    published: (slug: string) => ask(ANNA, 'getEntry', { path: path(slug) }) as Promise<SentText>,
    compare: (slug: string, base: string | null, against?: string) =>
      ask(ANNA, 'compareVersions', { kind: 'articles', slug, base, against }) as Promise<Record<string, unknown>>,
  };
}

export type WritingNewsroom = ReturnType<typeof writingNewsroom>;
