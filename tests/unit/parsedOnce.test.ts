import { beforeEach, expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { bodyOfPage } from '../../src/archive/body.ts';
import { storyItem } from '../../src/feeds/storyItem.ts';
import { keepTexts, storyWords } from '../../src/feeds/storyTexts.ts';
import type * as bodyTrees from '../../src/mdx/bodyTree.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const parsed = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/mdx/bodyTree.ts', async (original) => {
  const real = await original<typeof bodyTrees>();
  const bodyTree: typeof real.bodyTree = (...given) => {
    parsed.times += 1;
    return real.bodyTree(...given);
  };
  return { ...real, bodyTree };
});

/** A story whose text is in a file of the tests. */
function fresh() {
  const archive = buildArchive([...houseEntries(), articleEntry('a-story')], Date.parse('2030-01-01T00:00:00Z'));
  const story = Object.assign(archive.stories[0]!, { path: 'tests/fixtures/rich-story/index.mdx' });
  return { archive, story };
}
beforeEach(() => {
  parsed.times = 0;
});

test('a text is parsed once, when feeds and plain text come before the page, as in a build', async () => {
  const { archive, story } = fresh();
  await storyItem(story, archive).entry();
  expect(storyWords(story, archive)).toContain('A first paragraph');
  expect(bodyOfPage(story, archive).nodes.length).toBeGreaterThan(3);
  expect(parsed.times).toBe(1);
  // Then it is forgotten: a build holds no more texts than it must.
  bodyOfPage(story, archive);
  expect(parsed.times).toBe(2);
});

test('and once, when the page comes first', async () => {
  const { archive, story } = fresh();
  keepTexts(story, archive, bodyOfPage(story, archive));
  expect((await storyItem(story, archive).entry()).html).toContain('A first paragraph');
  expect(parsed.times).toBe(1);
});
