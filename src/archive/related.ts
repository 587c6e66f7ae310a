import type { Archive } from './archive.ts';
import type { Story } from './story.ts';
import { traitCount, traitsOf, type Traits } from './storyTraits.ts';

/** Traits that tell most about a story: the rest only costs time. */
const TELLING = 40;
/** A trait of more stories than this tells too little: fifty at the least, or one story in ten up to the most. */
const COMMON = { least: 50, share: 0.1, most: 250 };
/** Below this two stories share a few words by chance. Found by looking at the pairs of the launch stories. */
const LIKE_ENOUGH = 0.04;

/** What all stories have says next to nothing; without this, two stories alone would have nothing in common. */
const A_LITTLE = 0.2;

/** A telling trait of a story, and its weight there: the part that it is of all that the story is about. */
type Weighed = [trait: number, weight: number];
interface Index {
  places: Map<Story, number>;
  /** The telling traits of each story, by its place in the archive. */
  telling: Weighed[][];
  /** The places of the stories that have a trait, each followed by its weight there. */
  having: Map<number, number[]>;
  /** Where one story’s likeness to each other is summed up: all zeros between two questions. */
  sums: Float64Array;
}

const indexes = new WeakMap<Archive, Index>();

/**
 * The live stories that are most like one, the most alike first: by their words, topics,
 * organisations, countries and series, each weighed by how rare it is (TF-IDF and cosine; Manning,
 * Raghavan and Schütze, Introduction to Information Retrieval, chapter 6). Never itself, never one
 * that has nothing to do with it: there may be none. The index is made once for each archive.
 * @param root the folder that holds `content`
 */
export function relatedStories(archive: Archive, story: Story, most: number, root = process.cwd()): Story[] {
  const index = indexes.get(archive) ?? indexOf(archive, root);
  indexes.set(archive, index);
  const { sums } = index;
  const own = index.places.get(story) ?? -1;
  const touched: number[] = [];
  for (const [trait, weight] of index.telling[own] ?? []) {
    const having = index.having.get(trait) ?? [];
    for (let at = 0; at < having.length; at += 2) {
      const place = having[at]!;
      if (sums[place] === 0) touched.push(place);
      sums[place]! += weight * having[at + 1]!;
    }
  }
  sums[own] = 0;
  const found = highest(touched, sums, most);
  for (const place of touched) sums[place] = 0;
  return found.map((place) => archive.stories[place]!);
}

/** The places with the highest sums. Of two that are equal the newer story comes first: it has the lower place. */
function highest(places: number[], sums: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const place of places) {
    const sum = sums[place]!;
    const last = best.length < most ? -1 : best[most - 1]!;
    if (sum < LIKE_ENOUGH || (last >= 0 && sum < sums[last]!)) continue;
    best.push(place);
    best.sort((a, b) => sums[b]! - sums[a]! || a - b);
    best.length = Math.min(best.length, most);
  }
  return best;
}

function indexOf({ stories }: Archive, root: string): Index {
  const all = stories.map((story) => traitsOf(story, root));
  const storiesWith = new Uint32Array(traitCount());
  for (const { ids } of all) for (const trait of ids) storiesWith[trait]!++;
  const having: Index['having'] = new Map();
  const telling = all.map((traits) => mostTelling(traits, storiesWith, stories.length));
  for (const [place, traits] of telling.entries())
    for (const [trait, weight] of traits) {
      const list = having.get(trait);
      if (list) list.push(place, weight);
      else having.set(trait, [place, weight]);
    }
  const places = new Map(stories.map((story, place) => [story, place]));
  return { places, telling, having, sums: new Float64Array(stories.length) };
}

function mostTelling({ ids, weights }: Traits, storiesWith: Uint32Array, total: number): Weighed[] {
  const common = Math.min(COMMON.most, Math.max(COMMON.least, total * COMMON.share));
  const weighed: Weighed[] = [];
  let squares = 0;
  for (const [at, trait] of ids.entries()) {
    const having = storiesWith[trait]!;
    const weight = weights[at]! * Math.log((total + A_LITTLE) / having);
    squares += weight * weight;
    // What only one story has, it shares with none.
    if (having > 1 && having <= common) weighed.push([trait, weight]);
  }
  const telling = weighed.sort((a, b) => b[1] - a[1]).slice(0, TELLING);
  const length = Math.sqrt(squares) || 1;
  return telling.map(([trait, weight]) => [trait, weight / length]);
}
