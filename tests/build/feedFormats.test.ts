import { spawnSync } from 'node:child_process';
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { itemsOf, titleOf } from './builtFeeds.ts';
import { announcedStories, changed, expectedStories } from './expectedStories.ts';
import { CORRECTED } from './correctedStory.ts';
import { attribute, pageAt, pages, tagged } from './pages.ts';
import { CASE_PATH } from './plantedCase.ts';
import { RETRACTED } from './unseenStories.ts';
import { builtFile, dist, filesOf, site, textAt } from './site.ts';

/** Every folder that a feed is in, as a path. */
const places = filesOf(dist)
  .filter((file) => /(?:^|\/)rss\.xml$/.test(file))
  .map((file) => `/${file.replace('rss.xml', '')}`);
/** Every page of every archive behind a feed. */
const archives = filesOf(dist)
  .filter((file) => /(?:^|\/)feed-archive\/\d+\/atom\.xml$/.test(file))
  .map((file) => `/${file}`);
const absolute = (path: string) => new URL(path, site).href;
const second = (moment: string | number) => new Date(moment).toISOString().slice(0, 19);
const atomAt = (place: string) => parseAtomFeed(textAt(`${place}atom.xml`));
const jsonAt = (place: string) => parseJsonFeed(textAt(`${place}feed.json`));
const olderThan = (path: string) => {
  const link = parseAtomFeed(textAt(path)).links?.find(({ rel }) => rel === 'prev-archive')?.href;
  return link === undefined ? null : new URL(link).pathname;
};
const guids = (place: string) =>
  itemsOf(textAt(`${place}rss.xml`)).map((item) => /<guid[^>]*>([^<]*)</.exec(item)?.[1]);

describe('The formats of feeds', () => {
  test('every file is well-formed', ({ skip }) => {
    skip(spawnSync('xmllint', ['--version']).status !== 0, 'xmllint is not installed (Debian: libxml2-utils)');
    const files = places.flatMap((place) => [`${place}rss.xml`, `${place}atom.xml`].map((path) => builtFile(path)!));
    files.push(...archives.map((path) => builtFile(path)!));
    const { stderr } = spawnSync('xmllint', ['--noout', ...files, builtFile('/feeds.opml')!]);
    expect(stderr.toString()).toBe('');
  });

  test('each feed has the same entries in all three, known by the same identifiers', () => {
    expect(places.length).toBeGreaterThan(50);
    for (const place of places) {
      const expected = guids(place);
      expect(new Set(expected).size, place).toBe(expected.length);
      expect(atomAt(place).entries?.map(({ id }) => id) ?? [], place).toEqual(expected);
      expect(jsonAt(place).items?.map(({ id }) => id) ?? [], place).toEqual(expected);
    }
  });

  test('Atom and JSON tell what the newsroom wrote, when it came out and when it changed', () => {
    const newest = announcedStories.slice(0, 50);
    const expected = newest.map((story) => ({
      title: titleOf(story),
      link: absolute(story.path),
      published: new Date(story.fields.published).toISOString(),
      updated: second(changed(story)),
    }));
    const atom = atomAt('/').entries?.map(({ title, links, published, updated }) => ({
      title: title?.value,
      link: links?.find(({ rel }) => rel === 'alternate')?.href,
      published,
      updated: second(updated ?? ''),
    }));
    expect(atom).toEqual(expected);
    const json = jsonAt('/').items?.map(({ title, url, date_published, date_modified }) => ({
      title,
      link: url,
      published: date_published,
      updated: second(date_modified ?? date_published ?? ''),
    }));
    expect(json).toEqual(expected);
  });

  test('the whole text is the same in all three', () => {
    const index = announcedStories.findIndex(({ slug }) => slug === CORRECTED.slug);
    const inAtom = atomAt('/').entries?.[index]?.content?.value ?? '';
    expect(inAtom).toContain('The last sentence of the corrected story.');
    expect(jsonAt('/').items?.[index]?.content_html).toBe(inAtom);
  });

  test('the archive behind the feed of everything leads to the oldest story, in Atom and in JSON', () => {
    const oldest = announcedStories.at(-1)!.fields.id;
    const ids = (place: string) => atomAt(place).entries?.map(({ id }) => id) ?? [];
    const seen = new Set(ids('/'));
    let place = '/';
    for (let next: string | undefined; ; place = next) {
      for (const id of ids(place)) seen.add(id);
      const links = atomAt(place).links ?? [];
      expect(links.find(({ rel }) => rel === 'self')?.href).toBe(absolute(`${place}atom.xml`));
      const older = links.find(({ rel }) => rel === 'prev-archive')?.href;
      if (!older) break;
      next = new URL(older).pathname.replace('atom.xml', '');
      expect(jsonAt(place).next_url).toBe(absolute(`${next}feed.json`));
      expect(textAt(`${next}atom.xml`)).toContain('<fh:archive/>');
      expect(ids(next)).toHaveLength(50);
      expect(jsonAt(next).items?.map(({ id }) => id)).toEqual(ids(next));
    }
    expect(place).toBe('/feed-archive/1/');
    const newest = Math.floor(announcedStories.length / 50);
    // RSS shares the archive of Atom.
    expect(textAt('/rss.xml')).toContain(
      `<atom:link href="${absolute(`/feed-archive/${newest}/atom.xml`)}" rel="prev-archive" type="application/atom+xml"/>`,
    );
    expect(seen).toContain(oldest);
    expect(seen).toEqual(new Set(announcedStories.map(({ fields }) => fields.id)));
  });

  test('behind each feed that does not hold all that it has, the archive leads to the rest, to the end', () => {
    const reached = new Set<string>();
    const behind: string[] = [];
    for (const place of places.filter((one) => one !== '/')) {
      const ids = new Set(guids(place));
      const steps = [];
      for (let older = olderThan(`${place}atom.xml`); older; older = olderThan(older)) {
        reached.add(older);
        steps.push(older);
        for (const { id, content, summary } of parseAtomFeed(textAt(older)).entries ?? []) {
          ids.add(id);
          // A long text is where the entry leads to; then its summary stands here.
          if (content?.src !== undefined)
            expect([builtFile(new URL(content.src).pathname), summary]).not.toContain(null);
        }
      }
      expect(steps).toEqual(steps.map((_, index) => `${place}feed-archive/${steps.length - index}/atom.xml`));
      if (steps.length > 0) behind.push(place);
      if (place === '/people/enforcement-desk/') {
        const desk = announcedStories.filter(({ fields }) => fields.bylines.includes('enforcement-desk'));
        expect(ids).toEqual(new Set(desk.map(({ fields }) => fields.id)));
      }
    }
    expect(behind).toEqual(expect.arrayContaining(['/people/enforcement-desk/', '/cases/']));
    expect(archives.filter((path) => !reached.has(path) && !path.startsWith('/feed-archive/'))).toEqual([]);
  });

  test('a correction and a retraction are entries of their own in the feed of corrections', () => {
    const titles = atomAt('/corrections/').entries?.map(({ title }) => title?.value);
    expect(titles).toContain(`Corrected: ${CORRECTED.fields.headline}`);
    expect(titles).toContain(`Retracted: ${RETRACTED.fields.headline}`);
    const ids = guids('/corrections/');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(CORRECTED.fields.id);
  });

  test('the list for feed readers names every feed that people can follow, and each exists', () => {
    const { body } = parseOpml(textAt('/feeds.opml'));
    const named = (body?.outlines ?? []).flatMap(({ outlines }) => outlines ?? []);
    expect(named.map(({ xmlUrl }) => xmlUrl).sort()).toEqual(places.map((place) => absolute(`${place}rss.xml`)).sort());
  });

  test('a page that has a feed names it in its head, in all formats', () => {
    const withFeed = pages.filter(({ path }) => path !== '/' && places.includes(path));
    expect(withFeed.length).toBeGreaterThan(30);
    for (const page of withFeed) {
      const named = tagged(page, 'link').filter((link) => attribute(link, 'rel') === 'alternate');
      expect(named.map((link) => attribute(link, 'href')).slice(0, 3)).toEqual(
        ['rss.xml', 'atom.xml', 'feed.json'].map((file) => page.path + file),
      );
    }
  });

  test('a topic names its feeds in one section alone, the archive that of the weeks, and a case its calendar', () => {
    const links = (path: string, tag: 'a' | 'link') => tagged(pageAt(path), tag).map((one) => attribute(one, 'href'));
    const narrow = places.filter((place) => place.endsWith('/topics/tracing/') && place !== '/topics/tracing/');
    expect(narrow.length).toBeGreaterThan(1);
    for (const tag of ['a', 'link'] as const)
      expect(links('/topics/tracing/', tag)).toEqual(expect.arrayContaining(narrow.map((place) => `${place}rss.xml`)));
    expect(links('/archive/', 'link')).toContain('/digest/rss.xml');
    expect(links(CASE_PATH, 'link')).toContain(`${CASE_PATH}dates.ics`);
  });

  test('a story names the feeds of its section and topics, and of the case that it is about', () => {
    const { path, fields } = expectedStories.find(({ fields: { cases } }) => cases?.length)!;
    const named = tagged(pageAt(path), 'link').map((link) => attribute(link, 'href'));
    const places = [`sections/${fields.section}`, ...(fields.cases ?? []).map((one) => `cases/${one}`)];
    for (const place of [...places, ...fields.topics.map((topic) => `topics/${topic}`)])
      expect(named, path).toContain(`/${place}/atom.xml`);
  });
});
