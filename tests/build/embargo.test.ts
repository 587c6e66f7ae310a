import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AWKWARD, PUBLISHED_WORD } from './plantedStories.ts';
import { DRAFT, DRAFT_WORD, FUTURE, FUTURE_WORD, RETRACTED, RETRACTED_WORD } from './unseenStories.ts';
import { pageAt, wordsOf } from './pages.ts';
import { dist, filesOf, newsroom } from './site.ts';
import type { PlannedStory } from './storyFile.ts';

/** Every file of the site as text in small letters; what is packed (the search index, its engine) is unpacked. */
const written = filesOf(dist).map((file) => {
  const bytes = readFileSync(join(dist, file));
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return { file, text: (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase() };
});

const holding = (text: string) =>
  written.filter((one) => one.text.includes(text) || one.file.toLowerCase().includes(text)).map(({ file }) => file);

/** What a rendition of a picture would be called. */
function digests(story: PlannedStory): string[] {
  return Object.keys(story.pictures ?? {}).map((name) => {
    const bytes = readFileSync(join(newsroom, 'content', 'articles', story.slug, name));
    return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  });
}

describe('What is not out yet', () => {
  test('the search for leaks sees a word in pages, in feeds, in the search index and its extracts', () => {
    const kinds = new Set(holding(PUBLISHED_WORD).map((file) => file.replace(/^.*\./, '')));
    expect([...kinds].sort()).toEqual(['html', 'json', 'pf_fragment', 'pf_index', 'txt', 'xml']);
    expect(holding(AWKWARD.fields.id)).toContain('data/stories.csv');
    expect(holding(AWKWARD.fields.id)).toContain('rss.xml');
    expect(digests(DRAFT)).toHaveLength(2);
  });

  test.each([
    ['a draft', DRAFT, DRAFT_WORD],
    ['a story whose time has not come', FUTURE, FUTURE_WORD],
  ])('%s is in no file of the site: not its words, its names, its identifier, its pictures', (_, story, word) => {
    expect(holding(word)).toEqual([]);
    expect(holding(story.fields.id)).toEqual([]);
    for (const digest of digests(story)) expect(holding(digest)).toEqual([]);
  });

  test('a link to it is plain words until it is out', () => {
    const story = pageAt(`/news/${AWKWARD.slug}/`);
    expect(wordsOf(story)).toContain('Not out yet: a draft, a story of later and its topic.');
    expect(readFileSync(join(dist, 'rss.xml'), 'utf8')).toContain(
      'Not out yet: a draft, a story of later and its topic.',
    );
  });
});

describe('What is withdrawn', () => {
  test('the text of a retracted story is in no file of the site, nor are its pictures', () => {
    // Its writer still signs the notice, and nothing else of the story has the word.
    const page = `news/${RETRACTED.slug}/index.html`;
    expect(holding(RETRACTED_WORD)).toEqual([page]);
    const words = written.find(({ file }) => file === page)?.text.split(RETRACTED_WORD) ?? [];
    expect(words).toHaveLength(2);
    expect(words[0]).toMatch(/writer of $/);
    for (const digest of digests(RETRACTED)) expect(holding(digest)).toEqual([]);
  });

  test('a retracted story keeps its address and its old one; only the log of corrections and the feeds name it', () => {
    const pages = [
      'corrections/index.html',
      'data/corrections.csv',
      'data/corrections.json',
      // What the feed of corrections brings at the moment.
      'feeds/index.html',
      `news/${RETRACTED.slug}/index.html`,
      `news/${RETRACTED.slug}/index.txt`,
      `news/${RETRACTED.slug}/oembed.json`,
      `embed/news/${RETRACTED.slug}/index.html`,
      `id/${RETRACTED.fields.id.replace('urn:uuid:', '')}/index.html`,
      'news/exchange-paid-twice/index.html',
    ].sort();
    const isFeed = (file: string) => /(?:rss\.xml|atom\.xml|feed\.json)$/.test(file);
    const besides = (text: string) => holding(text).filter((file) => !isFeed(file));
    expect(besides(RETRACTED.slug)).toEqual(pages);
    expect(besides(RETRACTED.fields.headline.toLowerCase())).toEqual(pages);
    // Whoever has the story under this name gets the notice in its place.
    expect(besides(RETRACTED.fields.id)).toEqual(['data/corrections.csv', 'data/corrections.json']);
    expect(holding(RETRACTED.fields.id).filter(isFeed)).toEqual(
      expect.arrayContaining(['atom.xml', 'feed.json', 'rss.xml', 'sections/enforcement/rss.xml']),
    );
  });
});
