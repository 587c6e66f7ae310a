import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as bodyTrees from '../../src/mdx/bodyTree.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const parsed = { times: 0 };
/** What reads texts, loaded anew around a parser that counts. */
const readers = async () => ({
  ...(await import('../../src/archive/archive.ts')),
  ...(await import('../../src/archive/body.ts')),
  ...(await import('../../src/feeds/storyItem.ts')),
  ...(await import('../../src/feeds/storyTexts.ts')),
});
let read: Awaited<ReturnType<typeof readers>>;
beforeAll(async () => {
  vi.doMock('../../src/mdx/bodyTree.ts', async (original) => {
    const real = await original<typeof bodyTrees>();
    const bodyTree: typeof real.bodyTree = (...given) => {
      parsed.times += 1;
      return real.bodyTree(...given);
    };
    return { ...real, bodyTree };
  });
  // Another file in this process may have loaded them already, with the parser itself.
  vi.resetModules();
  read = await readers();
});
afterAll(() => {
  vi.doUnmock('../../src/mdx/bodyTree.ts');
  vi.resetModules();
});

/** A story whose text is in a file of the tests. */
function fresh() {
  const archive = read.buildArchive([...houseEntries(), articleEntry('a-story')], Date.parse('2030-01-01T00:00:00Z'));
  const story = Object.assign(archive.stories[0]!, { path: 'tests/fixtures/rich-story/index.mdx' });
  return { archive, story };
}
beforeEach(() => {
  parsed.times = 0;
});

test('a text is parsed once, when feeds and plain text come before the page, as in a build', async () => {
  const { archive, story } = fresh();
  await read.storyItem(story, archive).entry();
  expect(read.storyWords(story, archive)).toContain('A first paragraph');
  expect(read.bodyOfPage(story, archive).nodes.length).toBeGreaterThan(3);
  expect(parsed.times).toBe(1);
  // Then it is forgotten: a build holds no more texts than it must.
  read.bodyOfPage(story, archive);
  expect(parsed.times).toBe(2);
});

test('and once, when the page comes first', async () => {
  const { archive, story } = fresh();
  read.keepTexts(story, archive, read.bodyOfPage(story, archive));
  expect((await read.storyItem(story, archive).entry()).html).toContain('A first paragraph');
  expect(parsed.times).toBe(1);
});
