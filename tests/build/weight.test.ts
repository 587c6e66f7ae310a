import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { countWords, plainText } from '../../src/mdx/plainText.ts';
import { bodyOf } from '../../src/copydesk/frontMatter.ts';
import { attribute, pages, tagged, type BuiltPage } from './pages.ts';
import { builtFile, newsroom } from './site.ts';

const KIBIBYTE = 1024;
/** Bytes on the wire, as hosts compress what they keep: with brotli at its best. */
const weight = (bytes: Buffer | string) => brotliCompressSync(bytes).length;

/** Pages of stories, with the number of words of the text. */
const stories = pages.flatMap((page) => {
  const slug = /^\/news\/([^/]+)\/$/.exec(page.path)?.[1];
  const text = slug && source(slug);
  return text ? [{ page, words: countWords(plainText(bodyTree(bodyOf(text)).nodes)) }] : [];
});

function source(slug: string): string | null {
  try {
    return readFileSync(join(newsroom, 'content', 'articles', slug, 'index.mdx'), 'utf8');
  } catch {
    // A former name of a story.
    return null;
  }
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

function styles(page: BuiltPage): number {
  const sheets = tagged(page, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
  const carried = weight(
    tagged(page, 'style')
      .map((style) => toString(style))
      .join(''),
  );
  return sheets.reduce((sum, link) => sum + weight(readFileSync(builtFile(attribute(link, 'href') ?? '')!)), carried);
}

/** The page without the styles that it carries: these are counted as styles. */
const markup = (page: BuiltPage) => page.html.replace(/<style>.*?<\/style>/s, '');

/** The files of our own scripts that a page names. */
const scripts = (page: BuiltPage) => tagged(page, 'script').flatMap((script) => attribute(script, 'src') ?? []);

/** Newsreader and Public Sans, which the styles name. */
const TYPEFACES = 2;

/** What a browser fetches before the reader acts: the page, styles, typefaces, scripts, pictures that are not lazy, and one of the icons. */
function requests(page: BuiltPage): number {
  const sheets = tagged(page, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
  const eager = tagged(page, 'img').filter((image) => attribute(image, 'loading') !== 'lazy');
  return 1 + sheets.length + TYPEFACES + scripts(page).length + eager.length + 1;
}

describe('Weight of a page', () => {
  const usual = stories.filter(({ words }) => words > 540 && words < 660);

  test('a story of about 600 words is at most 9 KB of HTML, 7 KB of styles and 2 KB of scripts on the wire, 18 KB together', () => {
    expect(usual.length).toBeGreaterThan(0);
    for (const { page } of usual) {
      expect(weight(markup(page)), page.path).toBeLessThanOrEqual(9 * KIBIBYTE);
      expect(styles(page), page.path).toBeLessThanOrEqual(7 * KIBIBYTE);
      const code = scripts(page).map((address) => weight(readFileSync(builtFile(address)!)));
      expect(sumOf(code), page.path).toBeLessThanOrEqual(2 * KIBIBYTE);
      expect(weight(markup(page)) + styles(page) + sumOf(code), page.path).toBeLessThanOrEqual(18 * KIBIBYTE);
    }
  });

  test('it is there with at most seven requests', () => {
    for (const { page } of usual) expect(requests(page), page.path).toBeLessThanOrEqual(7);
  });

  test('the typefaces that a page in English loads are at most 47 KB', () => {
    const bytes = ['newsreader-usual', 'newsreader-italic', 'public-sans-usual'].map(
      (face) => readFileSync(join(newsroom, 'src', 'styles', 'fonts', `${face}.woff2`)).length,
    );
    expect(sumOf(bytes)).toBeLessThanOrEqual(47 * KIBIBYTE);
  });

  test('the front page is at most 20 KB of HTML on the wire', () => {
    const front = pages.find(({ path }) => path === '/');
    expect(weight(front?.html ?? 'x'.repeat(99))).toBeLessThanOrEqual(20 * KIBIBYTE);
    expect(front).toBeDefined();
  });

  test('a page keeps the space of each picture before it loads', () => {
    for (const page of pages)
      for (const image of tagged(page, 'img')) {
        expect(Number(attribute(image, 'width')), page.path).toBeGreaterThan(0);
        expect(Number(attribute(image, 'height')), page.path).toBeGreaterThan(0);
      }
  });
});
