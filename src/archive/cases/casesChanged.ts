import type { Archive } from '../archive.ts';
import { recordEdits } from './recordEdits.ts';

const kept = new WeakMap<Archive, ReadonlyMap<string, number>>();

/**
 * When the page of each case last changed, in milliseconds since 1970, by its short name: by what Git knows of its
 * record, and by the stories that it lists. 0 when neither is known. Made once for each archive.
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
  for (const { slug, instant } of recordEdits(archive)) {
    const last = changed.get(slug);
    if (last !== undefined && last < instant) changed.set(slug, instant);
  }
  return changed;
}
