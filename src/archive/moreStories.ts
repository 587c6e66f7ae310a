import type { Archive } from './archive.ts';
import { relatedStories } from './related.ts';
import { placeInSeries } from './seriesOf.ts';
import type { Story } from './story.ts';

const RELATED = 4;
const RECENT = 4;

/**
 * Where a reader can go on from a story: stories about the same, and the newest. None is named
 * twice, nor again what the series leads to next. A retracted story has no related ones.
 */
export function moreStories(archive: Archive, story: Story): { related: Story[]; recent: Story[] } {
  const place = placeInSeries(archive, story);
  const named = new Set([story, place?.previous, place?.next]);
  // Two more than are shown: the neighbours in the series may be among them.
  const related = relatedStories(archive, story, RELATED + 2)
    .filter((one) => !named.has(one))
    .slice(0, RELATED);
  for (const one of related) named.add(one);
  // Some newest are named already; behind this many there are others.
  const recent = archive.stories.slice(0, RECENT + named.size).filter((one) => !named.has(one));
  return { related, recent: recent.slice(0, RECENT) };
}
