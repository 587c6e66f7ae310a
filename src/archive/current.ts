import { getCollection } from 'astro:content';
import { checkedEntries } from '../copydesk/checkedNewsroom.ts';
import { KINDS, type KindName } from '../model/kind.ts';
import { buildArchive, type Archive } from './archive.ts';
import { newsroomNow } from './clock.ts';
import { lastingArchive } from './lastingArchive.ts';

let built: Promise<Archive> | undefined;

/** The archive of this build; in development of this moment. The only place that asks Astro for content. */
export function currentArchive(): Promise<Archive> {
  return import.meta.env.DEV ? read(lastingArchive) : (built ??= read(buildArchive));
}

async function read(archiveOf: typeof lastingArchive): Promise<Archive> {
  const kinds = Object.keys(KINDS) as KindName[];
  // Only for Astro to know that the page depends on content: in development a change reloads it.
  await Promise.all(kinds.map((kind) => getCollection(kind)));
  return archiveOf(checkedEntries(), newsroomNow());
}
