import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import { relatedStories } from '../../src/archive/related.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { comparedWord, roughWords, wordsOf } from '../../src/mdx/roughWords.ts';
import type { Article } from '../../src/model/article.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const root = mkdtempSync(join(tmpdir(), 'related-'));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
/** A story with a body on the disk, each a day newer than the one before. */
function story(slug: string, body: string, change: Partial<Article> = {}): Entry {
  const day = String(++made).padStart(2, '0');
  const published = `2024-05-${day}T10:00:00Z`;
  const entry = articleEntry(slug, { headline: `What happened on day ${day}`, published, ...change });
  const path = join(root, entry.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\nheadline: x\n---\n\n${body}\n`);
  return entry;
}
const archive = (entries: Entry[]) => buildArchive([...houseEntries(), ...entries], NOW);
const like = (from: Archive, slug: string, most = 3) =>
  relatedStories(
    from,
    from.stories.find((one) => one.slug === slug)!,
    most,
    root,
  ).map((one) => one.slug);

describe('stories that are about the same find each other', () => {
  const entries = [
    story('heron', 'The heron wallet paid the lighthouse keeper with coins of the flooded vault.'),
    story('court', 'A judge read the verdict, and the jurors went home in the rain.'),
    story('rates', 'The bank lowered its rates again, and analysts shrugged at the news.'),
    story('heron-later', 'Coins of the flooded vault left the heron wallets for a lighthouse.'),
    story('fair', 'At the fair they sold apples, pears and a goat called Bruno.'),
    story('newest', 'A comet was seen over the harbour, and ferries waited for it.'),
  ];
  const all = archive(entries);

  test('a planted pair: each has the other first, whichever is newer', () => {
    expect(like(all, 'heron')[0]).toBe('heron-later');
    expect(like(all, 'heron-later')[0]).toBe('heron');
  });

  test('never itself, and never the newest for want of anything else', () => {
    for (const { slug } of all.stories) expect(like(all, slug)).not.toContain(slug);
    expect(like(all, 'heron')).not.toContain('newest');
  });

  test('asking twice gives the same answer: one question leaves nothing behind for the next', () => {
    expect(like(all, 'heron')).toEqual(like(all, 'heron'));
    expect(like(all, 'court', 0)).toEqual([]);
  });
});

test('a topic and an organisation that few stories have bring stories together that share no word', () => {
  const topics = { topics: ['mixers', 'bridges'], organisations: ['fbi'] };
  const all = archive([
    story('aa', 'Alpha bravo charlie delta.', topics),
    ...Array.from({ length: 8 }, (_, index) => story(`filler-${index}`, `Wholly other words ${index}.`)),
    story('bb', 'Echo foxtrot golf hotel.', topics),
  ]);
  expect(like(all, 'aa')[0]).toBe('bb');
  expect(like(all, 'bb')[0]).toBe('aa');
});

test('what is retracted, a draft or still to come is related to nothing, and nothing to it', () => {
  const words = 'Heron lighthouse vault flood wallet.';
  const correction = { date: '2024-05-30T10:00:00Z', what: 'All of it.', why: 'It was another case.' };
  const all = archive([
    story('live', words),
    story('second', words),
    story('gone', words, { status: 'retracted', corrections: [correction] }),
    story('draft', words, { status: 'draft' }),
    story('later', words, { published: '2024-07-01T10:00:00Z' }),
  ]);
  expect(like(all, 'live', 9)).toEqual(['second']);
  expect(relatedStories(all, all.retracted[0]!, 4, root)).toEqual([]);
});

test('a story whose file is not there yet is compared by its fields', () => {
  const headline = 'Heron wallet pays lighthouse keeper';
  const all = archive([story('one', 'Words.', { headline }), articleEntry('two', { headline: `${headline} again` })]);
  expect(like(all, 'two')).toEqual(['one']);
});

describe('words are compared by what they say', () => {
  const compared = (text: string) => wordsOf(roughWords(text)).flatMap((word) => comparedWord(word) ?? []);
  test.for([
    ['Mixers, a mixer’s mixing', ['mixer', 'mixer', 'mixing']],
    ['Agencies and agency', ['agency', 'agency']],
    ['Process, status, gas', ['process', 'status', 'gas']],
    ['Żółw São ÉTÉ Россия', ['zołw', 'sao', 'ete', 'россия']],
    ['It was said that they had', []],
    ['[the words](https://example.org/path) <Source name="order" /> `code` {/* note */} &amp;', ['word']],
  ] as [string, string[]][])('%s', ([text, words]) => expect(compared(text)).toEqual(words));
});
