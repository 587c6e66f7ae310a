import { describe, expect, test } from 'vitest';
import { isAddressed } from '../../admin/editor/lateForms.ts';
import { addressedEntry } from '../../admin/editor/addressedEntry.ts';
import { keptWords, takeableTexts } from '../../admin/editor/keep/keptList.ts';
import type { KeptText } from '../../admin/editor/keep/keptTexts.ts';

const NOON = new Date(2026, 10, 23, 12, 0).getTime();
const HOUR = 3_600_000;
const text = (id: string, more: Partial<KeptText>): KeptText => ({
  id,
  tab: 'closed',
  kind: 'articles',
  slug: 'a-story/index',
  title: 'A story',
  keptAt: NOON,
  path: '',
  data: {},
  ...more,
});

describe('the texts that can be taken up again', () => {
  test('are those put away and those of closed tabs, the newest first; not what another tab is writing', () => {
    const texts = [
      text('writing', { tab: 'open' }),
      text('crashed', { keptAt: NOON - 2 * HOUR }),
      text('put away long after it was written', { keptAt: NOON - 9 * HOUR, discardedAt: NOON - HOUR }),
      text('left in a tab that is still open', { tab: 'open', discardedAt: NOON - 3 * HOUR, why: 'left' }),
    ];
    expect(takeableTexts(texts, (tab) => tab === 'open').map(({ id }) => id)).toEqual([
      'put away long after it was written',
      'crashed',
      'left in a tab that is still open',
    ]);
  });

  test.each<[Partial<KeptText>, string]>([
    [{ discardedAt: NOON }, 'You put it away today at 12:00. It stays here until 23 December.'],
    [
      { discardedAt: NOON - 24 * HOUR, why: 'replaced' },
      'You took somebody else’s version in its place on 22 November 2026 at 12:00. It stays here until 22 December.',
    ],
    [{ keptAt: NOON - HOUR }, 'It was never saved, and kept today at 11:00.'],
  ])('say how they came there: %j', (more, words) => expect(keptWords(text('one', more), NOON)).toBe(words));
});

describe('a form comes up only under its own address', () => {
  const story = { kind: 'articles', slug: 'a-story/index' };

  test.each<[string, ReturnType<typeof addressedEntry>]>([
    ['#/collections/articles/entries/a-story/index?ref=workflow', story],
    ['#/collections/articles/new', { kind: 'articles', slug: '' }],
    ['#/collections/site/entries/site', { kind: 'site', slug: 'site' }],
    ['#/collections/articles?q=new', null],
    ['#/', null],
  ])('%s', (hash, entry) => expect(addressedEntry(hash)).toEqual(entry));

  test('a text that was loaded too late does not come into the form of another', () => {
    expect(isAddressed(story, '#/collections/articles/entries/a-story/index', false)).toBe(true);
    expect(isAddressed(story, '#/collections/articles/entries/another/index', false)).toBe(false);
    expect(isAddressed(story, '#/collections/articles', false)).toBe(false);
    expect(isAddressed(story, '#/collections/articles/new', false)).toBe(false);
    expect(isAddressed({ kind: 'topics', slug: '' }, '#/collections/people/new', false)).toBe(false);
  });

  test('what was saved for the first time does, before it has its address', () => {
    expect(isAddressed(story, '#/collections/articles/new', true)).toBe(true);
    expect(isAddressed(story, '#/collections/topics/new', true)).toBe(false);
  });
});
