import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkedStory, smallEntries } from '../support/smallEntries.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { KINDS, type KindName } from '../../src/model/kind.ts';
import { layOut, type UnpublishedEntry } from '../../src/preview/layOut.ts';
import { canBeShown, safeText } from '../../src/preview/safeText.ts';
import { withStandIns } from '../../src/preview/standIns.ts';

const NOW = Date.parse('2026-01-02T03:04:05Z');
const story = (fields: Record<string, unknown>, text = ''): UnpublishedEntry => ({
  kind: 'articles',
  slug: 'new-story',
  path: 'content/articles/new-story/index.mdx',
  fields,
  text,
  pictures: {},
});

describe('an entry that is not finished', () => {
  test('of every kind has a page, even with nothing in it', () => {
    for (const kind of Object.keys(KINDS) as KindName[])
      for (const fields of [{}, { name: 3, headline: null, leadPicture: {}, sources: [{}], timeZone: 'Mars' }])
        expect(layOut({ ...story(fields), kind }, smallEntries(), NOW).kind, kind).toBe(kind);
  });

  test('shows what the author wrote, even where it is too short, and names what is missing', () => {
    const page = layOut(story({ headline: 'Too', topics: ['mixers', 'nothing'] }), smallEntries(), NOW);
    if (page.kind !== 'articles') throw new Error('A story was laid out.');
    expect(page.story.article.headline).toBe('Too');
    expect(page.story.article.standfirst).toBe('[Standfirst: missing]');
    expect(page.story.section.data.name).toBe('[Section: missing]');
    expect(page.story.bylines.map(({ data }) => data.name)).toEqual(['[Byline: missing]']);
    expect(page.story.topics.map(({ data }) => data.name)).toEqual(['Mixers']);
    expect(page.story.published).toBe(NOW);
    expect(
      page.archive.sections.map(({ slug }) => slug),
      'a stand-in is in no list',
    ).toEqual(['courts']);
  });

  test('is shown as if it were out: drafts, and what is to come', () => {
    const later = checkedStory({ published: '2099-01-01T00:00:00Z', status: 'draft' });
    const page = layOut(story(later), smallEntries(), NOW);
    if (page.kind !== 'articles') throw new Error('A story was laid out.');
    expect(page.archive.stories[0]?.slug).toBe('new-story');
    expect(page.story.published).toBe(Date.parse('2099-01-01T00:00:00Z'));
    const other = { ...smallEntries()[0]! };
    expect(other.path).not.toBe(page.story.path);
  });

  test('keeps others back that are not out', () => {
    const published = smallEntries().map((entry) =>
      entry.kind === 'articles' ? { ...entry, data: { ...entry.data, published: '2099-01-01T00:00:00Z' } } : entry,
    );
    const page = layOut(story(checkedStory({})), published, NOW);
    expect(page.archive.stories.map(({ slug }) => slug)).toEqual(['new-story']);
  });

  test('never takes an address that is none', () => {
    const sources = [{ title: 'A', publisher: 'B', kind: 'report', url: 'javascript:alert(1)' }];
    const data = withStandIns(KINDS.articles.fields, { sources }, () => true, '');
    expect(data.sources).toEqual([{ title: 'A', publisher: 'B', kind: 'report' }]);
  });

  test('has the same data as the published one when it is finished', () => {
    const whole = checkedStory({});
    expect(withStandIns(KINDS.articles.fields, whole, () => true, '')).toEqual(whole);
  });
});

describe('a text that is not finished', () => {
  const shown = (text: string, there = { sources: [] as string[], pictures: [] as string[] }) =>
    JSON.stringify(safeText(bodyTree(text), there).nodes);

  test('has stand-ins for sources, pictures and attributes', () => {
    expect(shown('A claim.<Source name="nn" />')).toContain('[Source nn: missing]');
    expect(shown('![A thing](lead.png)')).toContain('[Picture lead.png: missing]');
    expect(shown('<Quote speaker="" source="nn">Words.</Quote>')).toMatch(/blockquote.*Words.*\[Source: missing\]/);
    const stat = shown('<Stat value="" label="of it" source="nn" />');
    expect(stat).toContain('"value":"[Number: missing]"');
    expect(stat).not.toContain('"nn"');
    expect(shown('<Callout kind="loud">Words.</Callout>')).toContain('"kind":"context"');
    expect(shown('<Correction date="soon">Words.</Correction>')).toContain('1990-01-01');
  });

  test('has no link and no attribute that a published text could not have', () => {
    expect(shown('[here](javascript:alert(1))')).not.toContain('javascript');
    expect(shown('<q onclick="alert(1)" style="color:red">a</q>')).not.toMatch(/onclick|style/);
  });

  test('stays as it is when nothing is missing', () => {
    const text = readFileSync('tests/fixtures/articles/components.mdx', 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    const sources = [...text.matchAll(/(?:source|name)="([^"]+)"/g)].map((match) => match[1]!);
    const tree = bodyTree(text);
    expect(safeText(tree, { sources, pictures: ['chart.png'] })).toEqual(tree);
  });

  test('that holds code, or that the parser refuses, is not shown at all', () => {
    for (const rule of ['code', 'tag', 'syntax', 'nesting', 'html', 'control'])
      expect(canBeShown([rule]), rule).toBe(false);
    expect(canBeShown(['attribute', 'source'])).toBe(true);
  });
});
