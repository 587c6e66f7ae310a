import { expect, test } from 'vitest';
import { withWords } from '../../admin/editor/words.ts';

const DECAP = { editor: { toolbar: { save: 'Save', back: 'Writing in %{name} collection' } }, ui: { login: 'Login' } };

test('words take the place of Decap’s, and everything else stays as Decap says it', () => {
  expect(withWords(DECAP, { editor: { toolbar: { back: 'Back to %{name}' } } })).toEqual({
    editor: { toolbar: { save: 'Save', back: 'Back to %{name}' } },
    ui: { login: 'Login' },
  });
});

test('words for something that Decap does not say any more are an error, not a silent return to its own', () => {
  expect(() => withWords(DECAP, { editor: { bar: { back: 'Back' } } })).toThrow('“bar”');
  expect(() => withWords(DECAP, { editor: { toolbar: 'Back' } })).toThrow('“toolbar”');
});
