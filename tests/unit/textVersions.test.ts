import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../admin/editor/conflict/mergeTexts.ts';
import { textDifferences } from '../../admin/editor/conflict/textDifference.ts';
import { sameText, type EntryData } from '../../admin/editor/openEntry.ts';

const base: EntryData = {
  headline: 'The headline of the story',
  standfirst: 'The standfirst of the story.',
  topics: ['mixers', 'courts'],
  sources: [{ title: 'A release', publisher: 'An agency' }],
  body: 'First paragraph.\n\nSecond paragraph.\n\nThird paragraph.',
};
const said = (before: EntryData, after: EntryData) =>
  textDifferences('articles', before, after).map(({ place, stretches }) => [
    place,
    stretches.map(({ words, sort }) => ({ same: words, gone: `[-${words}-]`, come: `{+${words}+}` })[sort]).join(''),
  ]);

describe('the difference of two versions', () => {
  test('is none between texts that make the same file', () => {
    const other = {
      ...base,
      headline: ' The headline of the story ',
      searchDescription: '',
      keyPoints: [],
      __original: '{}',
    };
    expect(said(base, other)).toEqual([]);
    expect(sameText(base, other)).toBe(true);
    expect(sameText({ ...base, id: 'a' }, base)).toBe(true);
    expect(sameText({ ...base, id: 'a' }, { ...base, id: 'b' })).toBe(false);
  });

  test('is told by the labels of the form, word by word', () => {
    expect(
      said(base, { ...base, headline: 'The headline of a story', topics: ['mixers', 'courts', 'seizures'] }),
    ).toEqual([
      ['Headline', 'The headline of [-the-]{+a+} story'],
      ['Topics', 'mixers, courts{+, seizures+}'],
    ]);
  });

  test('is told paragraph by paragraph, and only where there is one', () => {
    const body = 'First paragraph.\n\nSecond paragraph, changed.\n\nThird paragraph.\n\nFourth.';
    expect(said(base, { ...base, body })).toEqual([
      ['Text', 'Second paragraph{+, changed+}.'],
      ['Text', '{+Fourth.+}'],
    ]);
    expect(said({ ...base, body }, { ...base, body: 'Third paragraph.' })).toEqual([
      ['Text', '[-First paragraph.-]'],
      ['Text', '[-Second paragraph, changed.-]'],
      ['Text', '[-Fourth.-]'],
    ]);
  });

  test('of texts that have little in common is one text in the other’s place', () => {
    const after = { ...base, standfirst: 'Nothing alike at all here' };
    expect(said(base, after)).toEqual([
      ['Standfirst', '[-The standfirst of the story.-]{+Nothing alike at all here+}'],
    ]);
  });
});

describe('two versions that began from one', () => {
  const merge = (mine: EntryData, theirs: EntryData) =>
    mergeTexts('articles', base, { ...base, ...mine }, { ...base, ...theirs });

  test('fit together when they changed different fields and paragraphs', () => {
    const { clashes, settled } = merge(
      { headline: 'My headline', body: 'My first paragraph.\n\nSecond paragraph.\n\nThird paragraph.' },
      {
        standfirst: 'Their standfirst.',
        body: 'First paragraph.\n\nSecond paragraph.\n\nTheir third paragraph.\n\nFourth.',
      },
    );
    expect(clashes).toEqual([]);
    expect(settled([])).toEqual({
      ...base,
      headline: 'My headline',
      standfirst: 'Their standfirst.',
      body: 'My first paragraph.\n\nSecond paragraph.\n\nTheir third paragraph.\n\nFourth.',
    });
  });

  test('the same change by both is no clash; a field that one emptied is empty', () => {
    const { clashes, settled } = merge({ headline: 'Both', topics: [] }, { headline: 'Both' });
    expect(clashes).toEqual([]);
    expect(settled([])).toEqual({ ...base, headline: 'Both', topics: undefined });
  });

  test('clash where both changed the same, and nothing else does', () => {
    const { clashes, settled } = merge(
      { headline: 'Mine', body: 'First paragraph.\n\nMy second.\n\nThird paragraph.' },
      { headline: 'Theirs', body: 'First paragraph.\n\nTheir second.\n\nThird paragraph.\n\nTheir fourth.' },
    );
    expect(clashes).toEqual([
      { place: 'Headline', mine: 'Mine', theirs: 'Theirs' },
      { place: 'Text', mine: 'My second.', theirs: 'Their second.' },
    ]);
    expect(settled(['theirs', 'mine'])).toEqual({
      ...base,
      headline: 'Theirs',
      body: 'First paragraph.\n\nMy second.\n\nThird paragraph.\n\nTheir fourth.',
    });
    expect(settled(['mine', 'theirs']).body).toContain('Their second.');
  });

  test('what one took out and the other changed is a clash', () => {
    const { clashes } = merge(
      { body: 'First paragraph.\n\nThird paragraph.' },
      { body: 'First paragraph.\n\nSecond, changed.\n\nThird paragraph.' },
    );
    expect(clashes).toEqual([{ place: 'Text', mine: '', theirs: 'Second, changed.' }]);
  });
});
