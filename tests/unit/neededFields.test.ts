import { expect, test } from 'vitest';
import { isOptionalAt } from '../../admin/editor/form/fieldPath.ts';

test('a field is called optional only where an entry may go out without it, within entries of lists too', () => {
  const inCase = (...path: string[]) => isOptionalAt('cases', path);
  expect(inCase('title')).toBe(false);
  expect(inCase('statutes')).toBe(true);
  expect(inCase('parties', 'charges', 'stages', 'date')).toBe(false);
  expect(inCase('parties', 'charges', 'stages', 'unsure')).toBe(true);
  expect(inCase('parties', 'organisation')).toBe(true);
  // Once there is a notice, it needs its words.
  expect(inCase('victimNotice')).toBe(true);
  expect(inCase('victimNotice', 'text')).toBe(false);
  expect(inCase('victimNotice', 'deadline')).toBe(true);
});

test('the same name is needed in one place and optional in another', () => {
  expect(isOptionalAt('training', ['title'])).toBe(false);
  expect(isOptionalAt('training', ['sessions', 'title'])).toBe(true);
  expect(isOptionalAt('training', ['sessions', 'repeats', 'cancelledDays', 'item'])).toBe(false);
  expect(isOptionalAt('articles', ['body'])).toBe(false);
  expect(isOptionalAt('articles', ['nothing', 'of', 'ours'])).toBe(true);
});
