import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from '../copydesk/frontMatter.ts';
import { comparedWord, roughWords, wordsOf } from '../mdx/roughWords.ts';
import type { Story } from './story.ts';

/** What a story is about: its words and what it is filed under, as numbers, each with how much it counts here. */
export interface Traits {
  ids: Uint32Array;
  weights: Float32Array;
}

/** What editors chose says more than any word. No word has a colon, so the two cannot be mixed up. */
const CHOSEN = { topic: 4, organisation: 4, series: 6, country: 1, section: 0.5 };
const IN_HEADLINE = 3;
const IN_STANDFIRST = 2;
/** Words beyond these hardly change what a story is about. */
const MOST_CHARACTERS = 6_000;

/** Every word has one number, for as long as the program runs: numbers take a tenth of the memory. */
const numbers = new Map<string, number>();

function numberOf(trait: string): number {
  const known = numbers.get(trait) ?? numbers.size;
  numbers.set(trait, known);
  return known;
}

const NONE = -1;
/** The number of each word as it was read, so that none is looked at closely twice. */
const numbersOfWords = new Map<string, number>();

function numberOfWord(word: string): number {
  const known = numbersOfWords.get(word);
  if (known !== undefined) return known;
  const compared = comparedWord(word);
  const number = compared === null ? NONE : numberOf(compared);
  numbersOfWords.set(word, number);
  return number;
}

/** How many traits have a number. */
export const traitCount = () => numbers.size;

const kept = new Map<string, { digest: string; traits: Traits }>();

/**
 * The traits of a story. They are kept for as long as its file is the same, so that a preview of one
 * story does not read thousands of others again.
 * @param root the folder that holds `content`
 */
export function traitsOf(story: Story, root: string): Traits {
  const known = kept.get(story.path);
  if (known?.digest === story.digest && story.digest !== '') return known.traits;
  const counts = countedTraits(story, root);
  const traits = { ids: Uint32Array.from(counts.keys()), weights: Float32Array.from(counts.values()) };
  kept.set(story.path, { digest: story.digest, traits });
  return traits;
}

function countedTraits(story: Story, root: string): Map<number, number> {
  const { article, topics, organisations, series, section } = story;
  const counts = new Map<number, number>();
  const count = (text: string, times: number) => {
    for (const word of wordsOf(text)) {
      const number = numberOfWord(word);
      if (number !== NONE) counts.set(number, (counts.get(number) ?? 0) + times);
    }
  };
  count(`${article.headline} ${article.shortHeadline ?? ''}`, IN_HEADLINE);
  count(article.standfirst, IN_STANDFIRST);
  count((article.keyPoints ?? []).join(' '), 1);
  count(bodyWords(story, root), 1);
  // The tenth mention of a word says less than the first.
  for (const [word, times] of counts) counts.set(word, 1 + Math.log(times));
  const choose = (trait: string, weight: number) => counts.set(numberOf(trait), weight);
  for (const { slug } of topics) choose(`topic:${slug}`, CHOSEN.topic);
  for (const { slug } of organisations) choose(`organisation:${slug}`, CHOSEN.organisation);
  for (const code of article.countries ?? []) choose(`country:${code}`, CHOSEN.country);
  if (series) choose(`series:${series.slug}`, CHOSEN.series);
  choose(`section:${section.slug}`, CHOSEN.section);
  return counts;
}

function bodyWords({ path }: Story, root: string): string {
  try {
    return roughWords(bodyOf(readFileSync(join(root, path), 'utf8')).slice(0, MOST_CHARACTERS));
  } catch {
    // The story is shown before its file is there: in a preview of a new draft.
    return '';
  }
}
