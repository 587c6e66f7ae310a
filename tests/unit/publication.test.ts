import { afterEach, describe, expect, test, vi } from 'vitest';
import { newsroomNow } from '../../src/archive/clock.ts';
import { publicationState } from '../../src/archive/publication.ts';
import type { Article } from '../../src/model/article.ts';
import { articleEntry } from '../support/storyEntries.ts';

const article = (change: Partial<Article>) => articleEntry('a', change).data as Article;
const at = (moment: string) => Date.parse(moment);

describe('a story is out from the very instant of its publication', () => {
  const story = article({ published: '2024-05-06T10:00:00+02:00' });
  test('not a millisecond before', () => {
    expect(publicationState(story, at('2024-05-06T07:59:59.999Z'))).toBe('scheduled');
    expect(publicationState(story, at('2024-05-06T08:00:00Z'))).toBe('live');
    expect(publicationState(story, at('2034-01-01T00:00:00Z'))).toBe('live');
  });

  test('whatever zone the moment is written in', () => {
    for (const published of ['2024-05-06T08:00:00Z', '2024-05-06T17:00+09:00', '2024-05-05T20:00:00-12:00'])
      expect(publicationState(article({ published }), at('2024-05-06T08:00:00Z'))).toBe('live');
  });
});

test('a draft stays a draft, whatever its date', () => {
  const draft = article({ status: 'draft', published: '2014-05-06T10:00:00Z' });
  expect(publicationState(draft, at('2024-05-06T10:00:00Z'))).toBe('draft');
});

test('a retracted story is unseen until its time, and retracted from then on', () => {
  const retracted = article({ status: 'retracted', published: '2024-05-06T10:00:00Z' });
  expect(publicationState(retracted, at('2024-05-06T09:59:59Z'))).toBe('scheduled');
  expect(publicationState(retracted, at('2024-05-06T10:00:00Z'))).toBe('retracted');
});

describe('the clock of a build', () => {
  afterEach(() => void vi.unstubAllEnvs());

  test('can be fixed, with a zone', () => {
    vi.stubEnv('NEWSROOM_NOW', '2026-03-29T01:30:00+01:00');
    expect(newsroomNow()).toBe(Date.UTC(2026, 2, 29, 0, 30));
  });

  test('is the machine’s when it is not', () => {
    vi.stubEnv('NEWSROOM_NOW', '');
    const before = Date.now();
    expect(newsroomNow()).toBeGreaterThanOrEqual(before);
    expect(newsroomNow()).toBeLessThanOrEqual(Date.now());
  });

  test('is never a guess: what is no moment stops the build', () => {
    vi.stubEnv('NEWSROOM_NOW', 'tomorrow');
    expect(() => newsroomNow()).toThrow(/no moment: “tomorrow”/);
  });
});
