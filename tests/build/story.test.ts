import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CORRECTED } from './correctedStory.ts';
import { expectedStories } from './expectedStories.ts';
import { attribute, elementsIn, pageAt, tagged, wordsOf, type BuiltPage } from './pages.ts';
import { AWKWARD, BRIEFS, PAIR, PORTRAIT, RIGHT_TO_LEFT } from './plantedStories.ts';
import { RETRACTED } from './unseenStories.ts';
import { builtFile, site } from './site.ts';

const storyAt = (slug: string) => pageAt(`/news/${slug}/`);
const byId = (page: BuiltPage, id: string) => page.elements.find((one) => attribute(one, 'id') === id);
const withClass = (page: BuiltPage, name: string) =>
  page.elements.filter((one) => (attribute(one, 'className') ?? '').split(' ').includes(name));
const linksIn = (element: Element | undefined) =>
  element ? elementsIn(element).flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? []) : [])) : [];
const listOf = (page: BuiltPage, name: string) =>
  linksIn(page.elements.find((one) => attribute(one, 'ariaLabelledBy') === `story:${name}`));

describe('Where a reader goes on', () => {
  test('two stories about the same lead to each other first, though neither is new', () => {
    const [older, newer] = PAIR;
    expect(listOf(storyAt(older.slug), 'related')[0]).toBe(`/news/${newer.slug}/`);
    expect(listOf(storyAt(newer.slug), 'related')[0]).toBe(`/news/${older.slug}/`);
  });

  test('no story names itself or another one twice, and each has something to go on with', () => {
    for (const { slug, path } of expectedStories) {
      const page = storyAt(slug);
      const named = [...listOf(page, 'related'), ...listOf(page, 'recent')];
      expect(named.length, path).toBeGreaterThanOrEqual(4);
      expect(named, path).not.toContain(path);
      expect(new Set(named).size, path).toBe(named.length);
    }
  });
});

test('a part of a series says which it is and leads to the parts before and behind it', () => {
  const parts = expectedStories.filter(({ fields }) => fields.series === 'mixers').toReversed();
  expect(parts.length).toBeGreaterThan(2);
  for (const [at, { slug }] of parts.entries()) {
    const page = storyAt(slug);
    expect(toString(withClass(page, 'series-mark')[0]!)).toContain(`Part ${at + 1} of ${parts.length}`);
    const around = [parts[at - 1], parts[at + 1]].flatMap((part) => part?.path ?? []);
    expect(linksIn(withClass(page, 'series-steps')[0])).toEqual(around);
    expect(linksIn(pageAt('/series/mixers/').elements[0])).toContain(`/news/${slug}/`);
  }
});

test('the picture of who signed a story is small under it and larger on their page, square, described, credited', async () => {
  const [, story] = PAIR;
  const shown = async (page: BuiltPage) => {
    const [image] = withClass(page, 'portrait');
    const { alt, width, height, src } = image?.properties ?? expect.fail(`${page.path} has no portrait.`);
    expect([alt, width]).toEqual([PORTRAIT.alt, height]);
    const made = await sharp(builtFile(String(src))!).metadata();
    expect(made.width).toBe(made.height);
    expect(made.width).toBeGreaterThanOrEqual(2 * Number(width));
    expect(wordsOf(page)).toContain(`Picture: ${PORTRAIT.credit}`);
    return { width: Number(width), loading: image!.properties.loading };
  };
  expect(await shown(storyAt(story.slug))).toEqual({ width: 64, loading: 'lazy' });
  expect(await shown(pageAt(`/people/${RIGHT_TO_LEFT.slug}/`))).toEqual({ width: 112, loading: undefined });
  // A desk without one has its seal.
  expect(withClass(storyAt(CORRECTED.slug), 'portrait')).toEqual([]);
  expect(withClass(storyAt(CORRECTED.slug), 'author-seal')).not.toEqual([]);
});

describe('The furniture of a story', () => {
  const page = storyAt(CORRECTED.slug);
  const address = new URL(`/news/${CORRECTED.slug}/`, site).href;

  test('times are machine-readable instants', () => {
    const times = tagged(page, 'time').map((time) => attribute(time, 'dateTime') ?? '');
    expect(times).toContain('2026-11-19T09:00:00.000Z');
    for (const time of times) expect(Number.isNaN(Date.parse(time)), time).toBe(false);
  });

  test('it is passed on by plain links, cited with its own address, and mistakes are reported with it', () => {
    const share = linksIn(withClass(page, 'share-links')[0]);
    expect(share.length).toBeGreaterThan(3);
    for (const link of share) expect(decodeURIComponent(link)).toContain(address);
    const cited = toString(withClass(page, 'citation')[0]!);
    expect(cited).toContain(`“${CORRECTED.fields.headline}”, Chain of Custody, 19 November 2026`);
    expect(cited).toContain(`\\url{${address}}`);
    const report = tagged(page, 'a').find((one) => toString(one).includes('Report an error'));
    expect(decodeURIComponent(attribute(report!, 'href') ?? '')).toContain(address);
  });

  test('buttons that need a script cannot be pressed before it is there', () => {
    const tools = tagged(page, 'button').filter((button) => attribute(button, 'dataTool'));
    expect(tools.map((button) => attribute(button, 'dataTool'))).toEqual(['copy', 'print', 'clock']);
    for (const tool of tools) expect(tool.properties.disabled).toBe(true);
  });

  test('a term opens its definition, which stands once in the page and leads to the glossary', () => {
    const [term, ...more] = withClass(page, 'term');
    expect([toString(term!), more]).toEqual(['mixing service', []]);
    const note = byId(page, attribute(term!, 'popoverTarget') ?? '');
    expect(toString(note!)).toContain('pools coins');
    expect(linksIn(note)).toEqual(['/glossary/#term-mixer']);
    expect(byId(pageAt('/glossary/'), 'term-mixer')).toBeDefined();
  });

  test('a claim label stands in brackets for those who cannot see it, and leads to its meaning', () => {
    const [label] = withClass(page, 'claim');
    expect(toString(label!)).toBe('(agency says)');
    expect(attribute(label!, 'href')).toBe('/claims/#agency');
    expect(toString(byId(pageAt('/claims/'), 'agency')!)).toContain('states it as its own finding');
  });
});

describe('Stories of every shape', () => {
  test('a retracted one offers nothing to share or cite, and says in its title what it is', () => {
    const page = storyAt(RETRACTED.slug);
    for (const name of ['story-tools', 'citation', 'sources', 'prose', 'author-box'])
      expect(withClass(page, name), name).toEqual([]);
    const [title] = tagged(page, 'title');
    expect(toString(title!)).toBe(`Retracted: ${RETRACTED.fields.headline} · Chain of Custody`);
  });

  test('one with no picture has no empty frame, neither on its page nor among the related', () => {
    const page = storyAt(AWKWARD.slug);
    expect(withClass(page, 'story-lead')).toEqual([]);
    const [, newer] = PAIR;
    const tile = withClass(storyAt(PAIR[0].slug), 'tile').find((one) => linksIn(one)[0]?.includes(newer.slug));
    expect(elementsIn(tile!).map(({ tagName }) => tagName)).not.toContain('picture');
  });

  test('the longest and the shortest headline stand whole in the title and the heading', () => {
    for (const { slug, fields } of [AWKWARD, BRIEFS[0]!]) {
      const page = storyAt(slug);
      expect(tagged(page, 'h1').map(toString)).toEqual([fields.headline]);
      expect(toString(tagged(page, 'title')[0]!)).toContain(fields.headline);
    }
    expect(AWKWARD.fields.headline.length).toBeGreaterThan(100);
  });

  test('a name that runs from right to left is kept apart from the words around it', () => {
    const page = storyAt(PAIR[1].slug);
    const names = tagged(page, 'bdi').map(toString);
    expect(names.filter((name) => name === RIGHT_TO_LEFT.name)).toHaveLength(2);
    expect(wordsOf(page)).toContain(`${RIGHT_TO_LEFT.name}, “${PAIR[1].fields.headline}”`);
  });
});
