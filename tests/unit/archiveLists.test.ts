import { describe, expect, test } from 'vitest';
import { letterGroups } from '../../src/archive/alphabet.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { organisationsByCountry } from '../../src/archive/organisationsByCountry.ts';
import { isPublic } from '../../src/archive/publicAddress.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { articleEntry, entryOf, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const archiveOf = (stories: Entry[]) => buildArchive([...houseEntries(), ...stories], NOW);
const correction = (date: string, what: string) => ({ date, what, why: 'We misread it.' });

describe('countries', () => {
  const archive = archiveOf([
    articleEntry('both', { countries: ['NL', 'DE'] }),
    articleEntry('one', { countries: ['NL'], published: '2024-05-07T10:00:00Z' }),
    articleEntry('draft', { countries: ['FR'], status: 'draft' }),
    articleEntry('none'),
  ]);

  test('have a page each once a story is about them, by name, with the newest story first', () => {
    expect(
      archive.countries.map(({ address, data, stories }) => [address, data.name, stories.map(({ slug }) => slug)]),
    ).toEqual([
      ['/countries/de/', 'Germany', ['both']],
      ['/countries/nl/', 'Netherlands', ['one', 'both']],
    ]);
  });

  test('without a story cannot be linked to', () => {
    expect(isPublic('/countries/nl/', archive)).toBe(true);
    expect(isPublic('/countries/fr/', archive)).toBe(false);
  });

  test('know the organisations that are at home there and in the news', () => {
    const description = 'A description that is long enough.';
    const police = (slug: string, country: 'NL' | 'DE') =>
      entryOf('organisations', slug, { name: slug, kind: 'police', country, description });
    const found = organisationsByCountry(
      archiveOf([police('fiod', 'NL'), police('unseen', 'NL'), articleEntry('a', { organisations: ['fiod', 'fbi'] })]),
    );
    expect(found.get('NL')?.map(({ slug }) => slug)).toEqual(['fiod']);
    expect(found.get('DE')).toBeUndefined();
  });
});

describe('the corrections of the whole site', () => {
  const log = archiveOf([
    articleEntry('a', {
      corrections: [correction('2024-05-08T10:00:00Z', 'first'), correction('2024-05-20T10:00:00+02:00', 'second')],
    }),
    articleEntry('gone', {
      status: 'retracted',
      corrections: [correction('2024-05-15T10:00:00Z', 'withdrawn'), correction('2024-05-10T10:00:00Z', 'earlier')],
    }),
    articleEntry('ahead', { corrections: [correction('2024-06-02T10:00:00Z', 'not yet')] }),
    articleEntry('draft', { status: 'draft', corrections: [correction('2024-05-09T10:00:00Z', 'unseen')] }),
  ]).corrections;

  test('are what readers can know of, newest first, whatever their order in the story', () => {
    expect(log.map(({ what, story }) => `${story.slug}: ${what}`)).toEqual([
      'a: second',
      'gone: withdrawn',
      'gone: earlier',
      'a: first',
    ]);
  });

  test('say which of them withdrew a story', () => {
    expect(log.filter(({ isRetraction }) => isRetraction).map(({ what }) => what)).toEqual(['withdrawn']);
  });
});

describe('an index of many names', () => {
  const groups = (...names: string[]) =>
    letterGroups(names.map((name) => ({ name }))).map(({ letter, entries }) => [
      letter,
      entries.map(({ name }) => name).join(),
    ]);

  test('goes by letters; a letter with a mark stands with the one without', () => {
    expect(groups('Zcash', 'Šiauliai', 'sanctions', 'Ärzte', 'Asset recovery')).toEqual([
      ['A', 'Ärzte,Asset recovery'],
      ['S', 'sanctions,Šiauliai'],
      ['Z', 'Zcash'],
    ]);
  });

  test('has a place for figures and other scripts, and counts as people do', () => {
    expect(groups('Юнион', '10 Downing', '2 Brothers', 'Beta')).toEqual([
      ['#', '2 Brothers,10 Downing,Юнион'],
      ['B', 'Beta'],
    ]);
  });

  test('keeps each of 200 topics once, under places that differ', () => {
    const names = Array.from({ length: 200 }, (_, index) => ({
      name: `${String.fromCharCode(65 + (index % 26))}${index}`,
    }));
    const made = letterGroups(names);
    expect(new Set(made.flatMap(({ entries }) => entries)).size).toBe(200);
    expect(new Set(made.map(({ id }) => id)).size).toBe(26);
  });
});
