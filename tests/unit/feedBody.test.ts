import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elements, feed, words } from '../support/feedReading.ts';
import { rightText } from '../support/textPieces.ts';

const ATTRIBUTES = new Set(['href', 'src', 'alt', 'title', 'width', 'height', 'id', 'dateTime', 'start']);

test('whatever a story holds, a feed reader gets plain elements and absolute addresses', () => {
  fc.assert(
    fc.property(rightText, (body) => {
      for (const { tagName, properties } of elements(feed(body))) {
        expect(tagName).not.toMatch(/-|script|style|iframe|object/);
        for (const name of Object.keys(properties)) expect(ATTRIBUTES).toContain(name);
        for (const address of [properties.href, properties.src])
          if (address !== undefined) expect(address).toMatch(/^(?:https:\/\/|mailto:|#the-story-user-content-)/);
      }
    }),
  );
});

describe('addresses', () => {
  test('of this site and of this page become whole', () => {
    const links = elements(
      feed('## Here\n\n[a](/news/b/) [b](#here) [c](https://c.example/?x=1&y=2) [d](mailto:a@b.org)'),
    )
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => properties.href);
    expect(links).toEqual([
      'https://news.example/news/b/',
      'https://news.example/news/the-story/#here',
      'https://c.example/?x=1&y=2',
      'mailto:a@b.org',
    ]);
  });

  test('of notes work within their item, beside other stories of the feed', () => {
    const html = feed('a[^1] b[^1]\n\n[^1]: Note.');
    const ids = elements(html).flatMap(({ properties }) => properties.id ?? []);
    const targets = elements(html).flatMap(({ properties }) => properties.href ?? []);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(ids).toContain(String(target).slice(1));
    for (const id of ids) expect(id).toMatch(/^the-story-/);
  });

  test('of headings are left out, for two stories may have the same; the search keeps them', () => {
    expect(feed('## Here')).toBe('<h2>Here</h2>');
    expect(feed('## Here', { forSearch: true })).toBe('<h2 id="here">Here</h2>');
  });
});

describe('nothing of the page’s own dress is in it', () => {
  test('no class, style, data- or aria- attribute', () => {
    const html = feed('| a |\n| --: |\n| b |\n\n```js\nx\n```\n\nn[^1]\n\n[^1]: o');
    expect(html).not.toMatch(/class=|style=|data-|aria-/);
    expect(html).toContain('<td>b</td>');
  });

  test('the day and the title that an author gave stay', () => {
    expect(
      feed('On <time datetime="2024-05-06">that day</time> the <abbr title="Department of Justice">DoJ</abbr>'),
    ).toBe('<p>On <time datetime="2024-05-06">that day</time> the <abbr title="Department of Justice">DoJ</abbr></p>');
    expect(feed('3. a\n4. b')).toContain('<ol start="3">');
  });
});

test('signs of HTML in the words stay words', () => {
  const html = feed(
    '\\<script>alert(1)\\</script> &lt;b&gt; R&amp;D `<i>`\n\n<Stat value="&quot;5&quot; & 6" label="R&amp;D" />',
  );
  expect(elements(html).map(({ tagName }) => tagName)).toEqual(['p', 'code', 'p', 'strong']);
  expect(words(html)).toBe('<script>alert(1)</script> <b> R&D <i> "5" & 6 R&D');
});

test('a text of nothing is an empty item', () => {
  expect(feed('{/* later */}').trim()).toBe('');
});
