import { toString } from 'hast-util-to-string';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { attribute, pages, tagged } from './pages.ts';

/** Works out its settings once: the library does so for every page, which takes a quarter of the time. */
class SettledLoader extends StaticConfigLoader {
  private settled: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(page: string) {
    return (this.settled ??= super.getConfigFor(page));
  }
}

const validator = new HtmlValidate(
  new SettledLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // Integrity is for files of others; ours come from the site itself.
      'require-sri': ['error', { target: 'crossorigin' }],
      // HTML allows any id without white space. Our colons keep the site's ids apart from those of headings.
      'valid-id': ['error', { relaxed: true }],
      // The model limits headlines. A search engine that shows less of a title cuts it itself.
      'long-title': 'off',
    },
  }),
);

describe('Markup', () => {
  test('every page is valid HTML', async () => {
    const wrong: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(page.html, page.path);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          wrong.push(`${page.path}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(wrong).toEqual([]);
  });

  test('an id is given once in a page', () => {
    for (const page of pages) {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(ids, page.path).toEqual([...new Set(ids)]);
    }
  });

  test('every page says its language, has one main heading, and a title that no other page has', () => {
    const titles = new Map<string, string>();
    for (const page of pages) {
      expect(attribute(tagged(page, 'html')[0]!, 'lang'), page.path).toBe('en');
      expect(tagged(page, 'h1').map(toString), page.path).toEqual([expect.stringMatching(/\S/)]);
      // A chart has a title of its own.
      const [title, ...more] = tagged(page, 'head')
        .flatMap(({ children }) => children)
        .filter((one) => one.type === 'element' && one.tagName === 'title')
        .map((one) => toString(one));
      expect(more, page.path).toEqual([]);
      expect(titles.get(title ?? ''), `${page.path} has the title of another page`).toBeUndefined();
      titles.set(title ?? '', page.path);
    }
  });

  test('every page has a description for search engines and a scale for telephones', () => {
    for (const page of pages) {
      const named = (name: string) =>
        tagged(page, 'meta').flatMap((meta) =>
          attribute(meta, 'name') === name ? [attribute(meta, 'content') ?? ''] : [],
        );
      expect(named('description'), page.path).toEqual([expect.stringMatching(/\S{2}/)]);
      expect(named('viewport'), page.path).toEqual(['width=device-width, initial-scale=1']);
    }
  });
});
