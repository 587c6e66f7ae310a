import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { expectedStories, changed } from './expectedStories.ts';
import { CASE_PATH, PLANTED_CASE } from './plantedCase.ts';
import { attribute, isEmbed, isMoved, pageAt, pages, tagged, type BuiltPage } from './pages.ts';
import { builtFile, site } from './site.ts';
import { RETRACTED } from './unseenStories.ts';

type Node = Record<string, unknown>;

/** What a page says of itself to search engines. */
function things(page: BuiltPage): Node[] {
  const texts = tagged(page, 'script').filter((script) => script.properties.type === 'application/ld+json');
  return texts.flatMap((script) => (JSON.parse(toString(script)) as { '@graph': Node[] })['@graph']);
}
const typed = (page: BuiltPage, ...types: string[]) =>
  things(page).find((thing) => types.includes(String(thing['@type']))) ??
  expect.fail(`${page.path} has no ${types[0]}.`);

/** Every address of this site that is somewhere in a value. */
function ownAddresses(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(site.origin) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '@id' ? [] : ownAddresses(inner)));
}

describe('Structured data', () => {
  test('every story says what its file says', () => {
    for (const story of expectedStories) {
      const data = typed(pageAt(story.path), 'NewsArticle', 'BackgroundNewsArticle');
      expect(data, story.path).toMatchObject({
        '@type': story.fields.explainer ? 'BackgroundNewsArticle' : 'NewsArticle',
        headline: story.fields.headline,
        identifier: story.fields.id,
        datePublished: new Date(story.fields.published).toISOString(),
        dateModified: new Date(changed(story)).toISOString(),
      });
      expect((data.citation as Node[]).map(({ name }) => name)).toEqual(story.fields.sources.map(({ title }) => title));
      expect(data.image === undefined).toBe(story.fields.leadPicture === undefined);
    }
  });

  test('a retracted story says so', () => {
    expect(typed(pageAt(`/news/${RETRACTED.slug}/`), 'NewsArticle')).toMatchObject({ creativeWorkStatus: 'Retracted' });
  });

  test('a case says where it stands, which organisations it is about, and where its record is', () => {
    const data = typed(pageAt(CASE_PATH), 'WebPage');
    const { citation, about } = data as Record<'citation' | 'about', Node[]>;
    expect(citation.map(({ name }) => name)).toEqual(PLANTED_CASE.sources.map(({ title }) => title));
    expect(about.map(({ url }) => url)).toEqual(
      ['fbi', 'europol', 'garantex'].map((slug) => new URL(`/organisations/${slug}/`, site.origin).href),
    );
    expect(data).toMatchObject({ name: PLANTED_CASE.title, encoding: { encodingFormat: 'application/json' } });
    // It is about organisations alone: nobody who is accused is made a fact of.
    expect(JSON.stringify(data.about)).not.toContain('Person');
  });

  test('pictures are there in 16:9, 4:3 and 1:1', async () => {
    const images = expectedStories.flatMap(({ path }) => {
      const { image } = typed(pageAt(path), 'NewsArticle', 'BackgroundNewsArticle');
      return image ? [image as string[]] : [];
    });
    expect(images.length).toBeGreaterThan(20);
    for (const addresses of images.slice(0, 6)) {
      const shapes = await Promise.all(addresses.map((one) => sharp(builtFile(new URL(one).pathname)!).metadata()));
      const ratios = shapes.map(({ width, height }) => width / height);
      for (const [index, ratio] of [16 / 9, 4 / 3, 1].entries()) expect(ratios[index]).toBeCloseTo(ratio, 1);
    }
  });

  test('whatever address it names was built, with the place in the page', () => {
    const named = pages.flatMap((page) => ownAddresses(things(page)));
    expect(named.length).toBeGreaterThan(1000);
    const lost = [...new Set(named)].filter((address) => {
      const { pathname, hash } = new URL(address);
      if (builtFile(pathname) === null) return true;
      const ids = hash && pages.find(({ path }) => path === pathname)?.elements.map(({ properties }) => properties.id);
      return ids !== '' && !ids?.includes(decodeURIComponent(hash.slice(1)));
    });
    expect(lost.filter((address) => !address.includes('?q='))).toEqual([]);
  });

  test('each list, profile, glossary and the front page says what it is', () => {
    expect(typed(pageAt('/'), 'NewsMediaOrganization')).toHaveProperty('publishingPrinciples');
    expect(typed(pageAt('/'), 'WebSite')).toHaveProperty('potentialAction');
    expect(typed(pageAt('/people/enforcement-desk/'), 'ProfilePage')).toHaveProperty('mainEntity.name');
    expect((typed(pageAt('/glossary/'), 'DefinedTermSet').hasDefinedTerm as Node[]).length).toBeGreaterThan(30);
    for (const path of ['/sections/courts/', '/topics/mixers/', '/organisations/fbi/', '/countries/us/', '/topics/'])
      expect(typed(pageAt(path), 'CollectionPage'), path).toHaveProperty('mainEntity.itemListElement');
    for (const path of ['/series/mixers/', '/archive/2022/', '/training/past/', '/training/calendar/'])
      expect(typed(pageAt(path), 'CollectionPage'), path).toHaveProperty('mainEntity.itemListElement');
    expect(typed(pageAt('/contact/'), 'ContactPage')).toHaveProperty('isPartOf');
  });

  test('every page that is to be found says the way to it, and ends with itself, or with the list that it is a part of', () => {
    for (const page of pages) {
      const [canonical] = tagged(page, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
      if (page.path === '/' || !canonical || isMoved(page) || isEmbed(page)) continue;
      const steps = typed(page, 'BreadcrumbList').itemListElement as Node[];
      expect(steps.length, page.path).toBeGreaterThan(1);
      const [address, last] = [attribute(canonical, 'href'), steps.at(-1)?.item];
      expect([address, address?.replace(/\d+\/$/, '')], page.path).toContain(last);
    }
  });
});
