import { expect, test } from 'vitest';
import { isKeptPage, placeOfFile } from '../../src/offline/keptPlaces.ts';
import { withOfflineNote } from '../../src/offline/offlineNote.ts';

const PAGE =
  '<html><head><title>A story</title></head><body><header></header><main id="main"><p>Text</p></main></body>';

test('a kept copy says over its content and in its title that it is one, and from when', () => {
  const shown = withOfflineNote(PAGE, 'offline', Date.parse('2026-11-23T10:31:00Z'), '/news/a/');
  expect(shown).toContain('<title>Kept copy: A story</title>');
  const note = shown.slice(shown.indexOf('</header>'), shown.indexOf('<main'));
  expect(note).toContain('You are offline.');
  expect(note).toContain('<time datetime="2026-11-23T10:31:00.000Z">23 November 2026 at 10:31</time>');
  expect(note).toContain('<a href="/news/a/">Try again</a>');
});

test('a slow network is not called offline', () => {
  const shown = withOfflineNote(PAGE, 'slow', 0, '/');
  expect(shown).toContain('The network does not answer.');
  expect(shown).not.toContain('offline.');
});

test('the front page and stories are kept; lists, the search and the CMS never', () => {
  expect(['/', '/news/a-story/'].map(isKeptPage)).toEqual([true, true]);
  for (const path of ['/topics/', '/search/', '/admin/', '/news/', '/news/a/b/', '/preview/articles/a/'])
    expect(isKeptPage(path), path).toBe(false);
});

test('only files whose names change with their content are answered from what is kept', () => {
  expect(placeOfFile('/_astro/x.css')).not.toBeNull();
  expect(placeOfFile('/pictures/x.avif')).not.toBeNull();
  for (const path of ['/rss.xml', '/pagefind/pagefind.js', '/sw.js', '/build.json'])
    expect(placeOfFile(path)).toBeNull();
});
