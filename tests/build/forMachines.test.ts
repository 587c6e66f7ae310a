import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CORRECTED } from './correctedStory.ts';
import { expectedStories } from './expectedStories.ts';
import { attribute, isEmbed, isMoved, pageAt, pages, tagged, type BuiltPage } from './pages.ts';
import { CASE_PATH } from './plantedCase.ts';
import { NOW } from './plantedStories.ts';
import { COURSE } from './plantedTraining.ts';
import { RETRACTED } from './unseenStories.ts';
import { builtFile, site, textAt } from './site.ts';

const property = (page: BuiltPage, name: string) =>
  tagged(page, 'meta')
    .filter((meta) => attribute(meta, 'property') === name)
    .map((meta) => attribute(meta, 'content'));

describe('Social cards', () => {
  test('every page names one picture that was built, and each story one of its own', () => {
    for (const page of pages) {
      const images = property(page, 'og:image');
      // A retracted story offers nothing to those who share it.
      expect(images, page.path).toHaveLength(
        isMoved(page) || isEmbed(page) || page.path === `/news/${RETRACTED.slug}/` ? 0 : 1,
      );
      const isFound = tagged(page, 'link').some((link) => attribute(link, 'rel') === 'canonical');
      if (isFound && page.path !== '/')
        for (const image of images) expect(image, page.path).toMatch(/\/cards\/[0-9a-f]{16}\.jpg$/);
      for (const image of images) expect(builtFile(new URL(image ?? '').pathname), page.path).not.toBeNull();
    }
    const cards = expectedStories.map(({ path }) => property(pageAt(path), 'og:image')[0]);
    expect(new Set(cards).size).toBe(expectedStories.length);
    const named = ['/sections/courts/', '/topics/mixers/', '/people/enforcement-desk/', '/organisations/fbi/'];
    const own = [...named, '/countries/us/', CASE_PATH, `/training/${COURSE.slug}/`].map(
      (path) => property(pageAt(path), 'og:image')[0],
    );
    expect(new Set(own).size).toBe(own.length);
    for (const image of own) expect(image).toMatch(/\/cards\/[0-9a-f]{16}\.jpg$/);
  });

  test('a card is as large as networks ask, and says what is on it', async () => {
    const page = pageAt(`/news/${CORRECTED.slug}/`);
    const file = builtFile(new URL(property(page, 'og:image')[0] ?? '').pathname)!;
    expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(property(page, 'og:image:alt')[0]).toContain(CORRECTED.fields.headline);
  });
});

describe('Files for programs', () => {
  test('a story is plain text too: to its last sentence, with corrections and sources', () => {
    const text = textAt(`/news/${CORRECTED.slug}/index.txt`);
    expect(text).toMatch(new RegExp(`^${CORRECTED.fields.headline}\n\n`));
    expect(text).toContain('The last sentence of the corrected story.');
    expect(text).toContain('We wrote 3,120 coins. There were 3,012. Why: Two digits changed places in our notes.');
    expect(text).toContain(
      '[1] Notice to the public (Court of Testing; court document) https://www.justice.gov/notice',
    );
    expect(text).not.toMatch(/<\w/);
    const link = tagged(pageAt(`/news/${CORRECTED.slug}/`), 'link').find(
      (one) => attribute(one, 'type') === 'text/plain',
    );
    expect(attribute(link!, 'href')).toBe(`/news/${CORRECTED.slug}/index.txt`);
  });

  test('of a retracted story the plain text is the notice', () => {
    expect(textAt(`/news/${RETRACTED.slug}/index.txt`)).toMatch(
      /^Retracted: [^\n]+\n\nWe have retracted this story\.[\s\S]+We took one payment/,
    );
  });

  test('security.txt can be written to, and holds for less than a year from the build', () => {
    const text = textAt('/.well-known/security.txt');
    expect(text).toMatch(/^Contact: mailto:\S+@\S+\n/);
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '') - Date.parse(NOW);
    expect(expires).toBeGreaterThan(90 * 86_400_000);
    expect(expires).toBeLessThan(365 * 86_400_000);
  });

  test('whatever llms.txt, humans.txt and the manifest name is there', () => {
    const named = ['/llms.txt', '/humans.txt'].flatMap((path) => textAt(path).match(/https?:\/\/[^\s)]+/g) ?? []);
    const manifest = JSON.parse(textAt('/site.webmanifest')) as {
      icons: { src: string }[];
      shortcuts: { url: string }[];
    };
    const addresses = [...named, ...manifest.icons.map(({ src }) => src), ...manifest.shortcuts.map(({ url }) => url)];
    expect(addresses.length).toBeGreaterThan(50);
    const own = addresses.map((address) => new URL(address, site)).filter(({ origin }) => origin === site.origin);
    expect(own.filter(({ pathname }) => builtFile(pathname) === null).map(String)).toEqual([]);
  });
});
