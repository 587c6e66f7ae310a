import type { Archive } from '../archive.ts';
import { recordEdits } from './recordEdits.ts';

const kept = new WeakMap<Archive, ReadonlyMap<string, number>>();

/**
 * When the page of each case last changed, in milliseconds since 1970, by its short name: by what Git knows of its
 * record (the beginning of that day, UTC), and by the stories that it lists. 0 when neither is known. Made once for each archive.
 */
export function casesChanged(archive: Archive): ReadonlyMap<string, number> {
  const known = kept.get(archive) ?? changesOf(archive);
  kept.set(archive, known);
  return known;
}

function changesOf(archive: Archive): ReadonlyMap<string, number> {
  const changed = new Map(
    archive.cases.map(({ slug, stories }) => [slug, Math.max(0, ...stories.map((story) => story.changed))]),
  );
  for (const { slug, day } of recordEdits(archive)) {
    const last = changed.get(slug);
    // To the day, as its page tells it: a copy of the newsroom, whose commits are some minutes younger, builds the same site.
    const edited = Date.parse(`${day}T00:00:00Z`);
    if (last !== undefined && last < edited) changed.set(slug, edited);
  }
  return changed;
}
