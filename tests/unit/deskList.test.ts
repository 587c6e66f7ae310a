import { describe, expect, test } from 'vitest';
import { foldText } from '../../admin/desk/foldText.ts';
import { EVERYTHING, readQuery, writeQuery, type ListQuery, type Sort } from '../../admin/desk/listQuery.ts';
import { RowIndex } from '../../admin/desk/listRows.ts';
import { routeOf } from '../../admin/desk/route.ts';
import type { Row } from '../../admin/desk/row.ts';
import { changeState, rowState } from '../../admin/desk/rowState.ts';

const NOW = Date.parse('2026-05-01T12:00:00Z');
const draft = (status: 'draft' | 'pending_review' | 'pending_publish', when = '2026-04-30T10:00:00Z') => ({
  title: 'A draft',
  status,
  author: 'Somebody',
  when,
  version: null,
});
const ROWS: Row[] = [
  {
    slug: 'old',
    title: 'Zürich police search an exchange',
    section: 'police',
    bylines: ['ana'],
    published: '2024-03-01T00:00:00Z',
    year: '2024',
    status: 'published',
    onSite: true,
  },
  {
    slug: 'new',
    title: 'Łódź court hears 10 witnesses',
    section: 'courts',
    topics: ['mixers'],
    bylines: ['ana', 'ben'],
    published: '2026-04-01T00:00:00Z',
    year: '2026',
    status: 'published',
    onSite: true,
    draft: draft('pending_review'),
  },
  {
    slug: 'gone',
    title: 'Court hears 2 witnesses',
    section: 'courts',
    bylines: ['ben'],
    published: '2025-01-01T00:00:00Z',
    year: '2025',
    status: 'retracted',
    onSite: true,
  },
  {
    slug: 'soon',
    title: 'A story for tomorrow',
    section: 'courts',
    bylines: ['ben'],
    published: '2026-05-02T00:00:00Z',
    year: '2026',
    status: 'published',
    onSite: true,
  },
  { slug: 'fresh', title: 'Nobody has read this', onSite: false, draft: draft('draft') },
];
const NAMES = {
  sections: { police: 'Police', courts: 'Courts' },
  topics: { mixers: 'Mixers' },
  people: { ana: 'Ana Ñandú', ben: 'Ben' },
};
const index = new RowIndex(ROWS, NAMES);
const found = (query: Partial<ListQuery>, sort: Sort = 'newest') =>
  index.select({ ...EVERYTHING, ...query }, NOW, sort).rows.map(({ slug }) => slug);

describe('a list', () => {
  test('is searched by title, address and names, whatever the accents', () => {
    expect(found({ words: 'zurich' })).toEqual(['old']);
    expect(found({ words: 'LODZ court' })).toEqual(['new']);
    expect(found({ words: 'nandu' })).toEqual(['new', 'old']);
    expect(found({ words: 'mixers' })).toEqual(['new']);
    expect(found({ words: 'fresh' })).toEqual(['fresh']);
    expect(found({ words: 'court mixers zurich' })).toEqual([]);
  });

  test('is filtered by section, status, year and desk', () => {
    expect(found({ section: 'courts' })).toEqual(['soon', 'new', 'gone']);
    expect(found({ status: 'live' })).toEqual(['new', 'old']);
    expect(found({ status: 'changed' })).toEqual(['new']);
    expect(found({ status: 'scheduled' })).toEqual(['soon']);
    expect(found({ status: 'retracted' })).toEqual(['gone']);
    expect(found({ status: 'draft' })).toEqual(['fresh']);
    expect(found({ year: '2026', byline: 'ana' })).toEqual(['new']);
  });

  test('is sorted; a draft without a time stands where it was last worked on', () => {
    expect(found({})).toEqual(['soon', 'fresh', 'new', 'gone', 'old']);
    expect(found({}, 'oldest')).toEqual(['old', 'gone', 'new', 'fresh', 'soon']);
    expect(found({}, 'title')).toEqual(['soon', 'gone', 'new', 'fresh', 'old']);
    expect(found({ section: 'courts' }, 'section')).toEqual(['soon', 'new', 'gone']);
  });

  test('counts for each filter what its choices would give with the other filters as they are', () => {
    const { counts } = index.select({ ...EVERYTHING, section: 'courts', status: 'live' }, NOW, 'newest');
    expect([...counts.section].sort()).toEqual([
      ['courts', 1],
      ['police', 1],
    ]);
    expect([...counts.status].sort()).toEqual([
      ['changed', 1],
      ['live', 1],
      ['retracted', 1],
      ['scheduled', 1],
    ]);
    expect([...counts.byline].sort()).toEqual([
      ['ana', 1],
      ['ben', 1],
    ]);
  });

  test('of thousands is searched to its last row', () => {
    const many = Array.from({ length: 5000 }, (_, number): Row => ({ ...ROWS[number % 4]!, slug: `story-${number}` }));
    expect(new RowIndex(many, NAMES).select({ ...EVERYTHING, words: 'story-4999' }, NOW, 'title').rows).toHaveLength(1);
  });
});

test('where entries stand', () => {
  expect(ROWS.map((row) => rowState(row, NOW))).toEqual(['live', 'live', 'retracted', 'scheduled', 'draft']);
  expect(ROWS.map(changeState)).toEqual([null, 'review', null, null, null]);
  expect(rowState({ ...ROWS[0]!, status: 'draft' }, NOW)).toBe('draft');
  expect(rowState({ ...ROWS[4]!, draft: draft('pending_publish') }, NOW)).toBe('ready');
});

test('letters compare without accents', () => {
  expect(foldText('Ægir Sørensen’s straße, ŁÓDŹ')).toBe("aegir sorensen's strasse, lodz");
});

describe('addresses', () => {
  test('a query is read as it was written, and what is unknown is left out', () => {
    const query: ListQuery = {
      words: 'a & b=c',
      section: 'courts',
      status: 'changed',
      year: '2024',
      byline: 'ana',
      sort: 'title',
      page: 3,
    };
    expect(readQuery(writeQuery(query).slice(1))).toEqual(query);
    expect(writeQuery(EVERYTHING)).toBe('');
    expect(readQuery('status=toString&sort=__proto__&page=-2&q=')).toEqual(EVERYTHING);
  });

  test.each([
    ['', { at: 'home' }],
    ['#/', { at: 'home' }],
    ['#/workflow', { at: 'board' }],
    ['#/collections/articles?q=x', { at: 'list', kind: 'articles', query: 'q=x' }],
    ['#/collections/articles/new', { at: 'editor', kind: 'articles' }],
    ['#/collections/articles/entries/a-story/index?ref=workflow', { at: 'editor', kind: 'articles' }],
    ['#/collections/site', { at: 'elsewhere', to: '#/collections/site/entries/site' }],
    ['#/collections/topics/search/x', { at: 'elsewhere', to: '#/collections/topics' }],
    ['#/due', { at: 'elsewhere', to: '#/collections/articles?status=scheduled&sort=oldest' }],
    ['#/collections/constructor', { at: 'nowhere' }],
    ['#/other', { at: 'nowhere' }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));
});
