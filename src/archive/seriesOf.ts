import type { Series } from '../model/series.ts';
import type { Archive } from './archive.ts';
import type { Named, Story } from './story.ts';

/** Where a story stands in its series. */
export interface PlaceInSeries {
  series: Named<Series>;
  /** Which part it is, from 1, and how many there are. */
  part: number;
  of: number;
  previous: Story | null;
  next: Story | null;
}

const indexes = new WeakMap<Archive, ReadonlyMap<string, Story[]>>();

/** The live stories of a series in the order of reading: the first that came out is the first. Empty for a series that has none. */
export function storiesOfSeries(archive: Archive, slug: string): Story[] {
  // Turned round once for each archive: lists have the newest story first.
  const index =
    indexes.get(archive) ?? new Map(archive.series.map((series) => [series.slug, series.stories.toReversed()]));
  indexes.set(archive, index);
  return index.get(slug) ?? [];
}

/** Where a live story stands in its series; null when it belongs to none, or was retracted. */
export function placeInSeries(archive: Archive, story: Story): PlaceInSeries | null {
  if (!story.series) return null;
  const parts = storiesOfSeries(archive, story.series.slug);
  const at = parts.indexOf(story);
  if (at < 0) return null;
  return {
    series: story.series,
    part: at + 1,
    of: parts.length,
    previous: parts[at - 1] ?? null,
    next: parts[at + 1] ?? null,
  };
}
