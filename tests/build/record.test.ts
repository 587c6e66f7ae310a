import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { attribute, pageAt, tagged, wordsOf } from './pages.ts';
import { CORRECTED } from './correctedStory.ts';
import { AWKWARD, MOVED } from './plantedStories.ts';
import { RETRACTED } from './unseenStories.ts';
import { textAt } from './site.ts';

describe('A retracted story', () => {
  const page = pageAt(`/news/${RETRACTED.slug}/`);

  test('its address stays and says what was wrong and why', () => {
    const words = wordsOf(page);
    expect(tagged(page, 'h1').map(toString)).toEqual([RETRACTED.fields.headline]);
    expect(words).toContain('We have retracted this story.');
    expect(words).toContain('We took one payment, seen on two chains, for two payments.');
    expect(words).toContain('We had not asked the exchange.');
    expect(words).toContain('12 November 2026, 10:30 UTC');
  });

  test('nothing of it is offered to those who share it', () => {
    const properties = tagged(page, 'meta').flatMap((meta) => attribute(meta, 'property') ?? []);
    expect(properties.filter((name) => /^article:|^og:image/.test(name))).toEqual([]);
    expect(tagged(page, 'img', 'picture')).toEqual([]);
  });
});

describe('A corrected story', () => {
  const page = pageAt(`/news/${CORRECTED.slug}/`);
  const words = wordsOf(page);

  test('it says at its top that it was corrected, before the text begins', () => {
    const note = words.indexOf('This story was corrected on 21 November 2026');
    expect(note).toBeGreaterThan(-1);
    expect(note).toBeLessThan(words.indexOf('An opening with a mark.'));
    const link = tagged(page, 'a').find((one) => toString(one) === 'What changed and why');
    expect(attribute(link!, 'href')).toBe('#story:corrections');
  });

  test('it says at its end what was wrong, when that changed and why', () => {
    const end = words.slice(words.indexOf('The last sentence of the corrected story.'));
    expect(end).toContain('21 November 2026, 16:45 UTC');
    expect(end).toContain('We wrote 3,120 coins. There were 3,012.');
    expect(end).toContain('Two digits changed places in our notes.');
  });

  test('who shares it gets the time of the correction', () => {
    const modified = tagged(page, 'meta').find((meta) => attribute(meta, 'property') === 'article:modified_time');
    expect(attribute(modified!, 'content')).toBe('2026-11-21T16:45:00.000Z');
  });
});

describe('A story with a new address', () => {
  test('its old address leads readers and search engines to the new one', () => {
    for (const [story, former] of [
      [MOVED, 'coins-moved-in-march'],
      [AWKWARD, 'awkward-symbols'],
      [RETRACTED, 'exchange-paid-twice'],
    ] as const) {
      const page = pageAt(`/news/${former}/`);
      const address = `/news/${story.slug}/`;
      const refresh = tagged(page, 'meta').find((meta) => attribute(meta, 'httpEquiv') === 'refresh');
      expect(attribute(refresh!, 'content')).toBe(`0; url=${address}`);
      expect(tagged(page, 'a').map((link) => attribute(link, 'href'))).toEqual([address]);
      expect(tagged(page, 'a').map(toString)).toEqual([story.fields.headline]);
      const robots = tagged(page, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
      expect(attribute(robots!, 'content')).toBe('noindex');
    }
  });
});

describe('A story with awkward signs', () => {
  test('ampersands, quotes, brackets and words from right to left stay as the author wrote them', () => {
    const page = pageAt(`/news/${AWKWARD.slug}/`);
    const words = wordsOf(page);
    expect(tagged(page, 'h1').map(toString)).toEqual([AWKWARD.fields.headline]);
    expect(words).toContain(AWKWARD.fields.standfirst);
    expect(words).toContain('and ]]> and ]]> and <script>alert(1)</script> and 100% and 👩‍⚖️.');
    expect(words).toContain('& and &amp; and');
    expect(words).toContain('The words משפט and محكمة run from right to left.');
    const description = tagged(page, 'meta').find((meta) => attribute(meta, 'name') === 'description');
    expect(attribute(description!, 'content')).toBe(AWKWARD.fields.standfirst);
  });

  test('it stands in the lists with the same signs', () => {
    const home = pageAt('/');
    const link = tagged(home, 'a').find((one) => attribute(one, 'href') === `/news/${AWKWARD.slug}/`);
    expect(toString(link!)).toBe(AWKWARD.fields.headline);
  });
});

describe('For crawlers', () => {
  test('robots.txt closes nothing and names the sitemap', () => {
    expect(textAt('/robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/[^/\s]+\/sitemap\.xml\n$/);
  });
});
