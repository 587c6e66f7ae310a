import { describe, expect, test } from 'vitest';
import { SLASH_KEY } from '../../src/components/everyPage/slashKey.ts';
import { RECENT_SEARCHES } from '../../src/components/search/recentSearches.ts';
import { CORRECTED } from './correctedStory.ts';
import { expectedStories } from './expectedStories.ts';
import { attribute, pageAt, pages, tagged, wordsOf } from './pages.ts';
import { RETRACTED } from './unseenStories.ts';
import { dist, filesOf, textAt } from './site.ts';

const linksOf = (path: string) => tagged(pageAt(path), 'a').map((link) => attribute(link, 'href') ?? '');

describe('The corrections of the whole site', () => {
  const words = wordsOf(pageAt('/corrections/'));

  test('they stand in one log, with what was wrong, why, and a way to the story', () => {
    expect(words).toContain('We wrote 3,120 coins. There were 3,012.');
    expect(words).toContain('Two digits changed places in our notes.');
    expect(linksOf('/corrections/')).toContain(`/news/${CORRECTED.slug}/`);
  });

  test('a withdrawn story is in it and says that it was', () => {
    expect(linksOf('/corrections/')).toContain(`/news/${RETRACTED.slug}/`);
    expect(words).toMatch(/Retracted\s+12 November 2026/);
  });

  test('the newest is the first', () => {
    const log = linksOf('/corrections/').filter((address) => address.startsWith('/news/'));
    expect(log.indexOf(`/news/${CORRECTED.slug}/`)).toBeLessThan(log.indexOf(`/news/${RETRACTED.slug}/`));
  });
});

describe('What the site says about itself is true', () => {
  test('the privacy page names everything that a script of ours keeps in a browser', () => {
    const words = wordsOf(pageAt('/privacy/'));
    for (const kept of [RECENT_SEARCHES, SLASH_KEY, '/sw.js']) expect(words).toContain(kept);
    const scripts = filesOf(dist).filter((file) => /^(?:_astro\/.*|sw)\.js$/.test(file));
    const code = scripts.map((file) => textAt(`/${file}`)).join('\n');
    expect(code).not.toMatch(/document\.cookie|sessionStorage|indexedDB|sendBeacon/);
    expect(code.match(/localStorage/g)?.length).toBeGreaterThan(0);
    for (const key of [RECENT_SEARCHES, SLASH_KEY]) expect(code).toContain(key);
  });

  test('every page leads to what a reader must be able to find', () => {
    for (const path of ['/', `/news/${CORRECTED.slug}/`, '/topics/', '/search/'])
      expect(linksOf(path), path).toEqual(
        expect.arrayContaining([
          ...['/about/', '/how-we-work/', '/corrections/', '/contact/', '/privacy/', '/accessibility/'],
        ]),
      );
  });
});

describe('Lists', () => {
  const tracing = expectedStories.filter(({ fields }) => fields.topics.includes('tracing')).map(({ path }) => path);
  const storiesAt = (path: string) => [
    ...new Set(linksOf(path).filter((address) => address.startsWith('/news/') && tracing.includes(address))),
  ];

  test('a list that grew has its oldest stories on page 1, whose address stays', () => {
    expect(tracing.length).toBeGreaterThan(60);
    expect(storiesAt('/topics/tracing/1/')).toEqual(tracing.slice(-30));
    const newest = storiesAt('/topics/tracing/');
    expect(newest).toEqual(tracing.slice(0, newest.length));
    const numbered = pages.filter(({ path }) => /^\/topics\/tracing\/\d+\/$/.test(path)).map(({ path }) => path);
    expect(newest.length + numbered.length * 30).toBe(tracing.length);
  });

  test('a country gathers its stories and the organisations from there', () => {
    const french = expectedStories.filter(({ fields }) => fields.countries?.includes('FR')).map(({ path }) => path);
    const links = linksOf('/countries/fr/');
    expect(links.filter((address) => french.includes(address)).length).toBeGreaterThanOrEqual(french.length);
    expect(linksOf('/countries/')).toContain('/countries/fr/');
  });

  test('a long index goes by letters, and each letter leads to its place', () => {
    const letters = linksOf('/organisations/').filter((address) => address.startsWith('#letter:'));
    expect(letters.length).toBeGreaterThan(10);
    const ids = pageAt('/organisations/').elements.map(({ properties }) => `#${String(properties.id)}`);
    for (const letter of letters) expect(ids).toContain(letter);
  });
});
