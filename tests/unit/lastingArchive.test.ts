import { expect, test } from 'vitest';
import { lastingArchive, nextChange } from '../../src/archive/lastingArchive.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);
const content = () => [
  ...houseEntries(),
  articleEntry('old'),
  articleEntry('soon', { published: '2026-11-24T09:00:00Z' }),
];

test('it is one and the same until the content is read anew or the clock changes what is out', () => {
  const entries = content();
  const first = lastingArchive(entries, at('08:00:00'));
  expect(first.stories.map(({ slug }) => slug)).toEqual(['old']);
  expect(lastingArchive(entries, at('08:59:59'))).toBe(first);
  const second = lastingArchive(entries, at('09:00:00'));
  expect(second.stories.map(({ slug }) => slug)).toEqual(['soon', 'old']);
  expect(lastingArchive(entries, at('10:00:00'))).toBe(second);
  // A clock that was put back.
  expect(lastingArchive(entries, at('08:00:00')).stories).toHaveLength(1);
  const third = lastingArchive(content(), at('08:00:00'));
  expect(lastingArchive(entries, at('08:00:00'))).not.toBe(third);
});

test('the next change is the first moment after now', () => {
  expect(nextChange(content(), at('08:00:00'))).toBe(at('09:00:00'));
  expect(nextChange(content(), at('09:00:00'))).toBe(Infinity);
});
