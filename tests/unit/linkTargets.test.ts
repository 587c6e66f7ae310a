import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkAddress, looksLikeAddress } from '../../admin/editor/writing/links/linkAnswer.ts';
import { LinkTargets } from '../../admin/server/linkTargets.ts';
import { Repository } from '../../admin/server/repository.ts';
import { OWN_PAGES } from '../../src/model/kind.ts';
import { FIRST_STORY, smallNewsroom } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const DRAFT = { kind: 'articles', slug: 'a-new-one', title: 'A new story about mixers', isNew: true } as const;

describe('the pages that a link finds', () => {
  let newsroom: TemporaryNewsroom;
  let targets: LinkTargets;
  beforeAll(() => {
    newsroom = smallNewsroom();
    targets = new LinkTargets(new Repository(newsroom.folder), { list: () => Promise.resolve([DRAFT]) });
  });
  afterAll(() => newsroom.remove());
  const titles = async (query: string, now = NOW) => (await targets.find(query, now)).map(({ title }) => title);

  test('are found by words of their titles, in any order, whatever the accents', async () => {
    expect(await targets.find('story FIRST', NOW)).toEqual([
      { title: 'The first story of them all', address: '/news/first-story/', kind: 'Article', published: true },
    ]);
    expect(await titles('mïxers')).toEqual(['Mixers', 'A new story about mixers']);
    expect(await titles('first nothing')).toEqual([]);
  });

  test('are also those that the site has by itself, without an exception', async () => {
    const own = OWN_PAGES.split(' ').map((name) => `/${name}/`);
    const found = await Promise.all(own.map((address) => targets.find(address.slice(1, -1).replaceAll('-', ' '), NOW)));
    const missing = own.filter((address, index) => !found[index]!.some((one) => one.address === address));
    expect(missing).toEqual([]);
  });

  test('are of every kind, with addresses that end in a slash', async () => {
    const found = await Promise.all(
      ['courts', 'house', 'the desk', 'how we work'].map((query) => targets.find(query, NOW)),
    );
    expect(found.map(([first]) => first?.address)).toEqual([
      '/sections/courts/',
      '/organisations/house/',
      '/people/desk/',
      '/how-we-work/',
    ]);
  });

  test('say when readers cannot see them yet', async () => {
    expect((await targets.find('new story', NOW))[0]).toMatchObject({ address: '/news/a-new-one/', published: false });
    expect((await targets.find('first', Date.parse('2024-01-01T00:00:00Z')))[0]).toMatchObject({ published: false });
  });

  test('are the newest stories without words', async () => {
    expect(await titles('')).toEqual(['A new story about mixers', 'The first story of them all']);
  });

  test('are terms of the glossary too, with the place where each is explained; alone when only they are wanted', async () => {
    const write = (name: string, text: string) => {
      mkdirSync(join(newsroom.folder, 'content/glossary'), { recursive: true });
      writeFileSync(join(newsroom.folder, 'content/glossary', `${name}.yaml`), text);
    };
    write('mixer', 'term: mixer\ndefinition: Pools the coins of many people.\n');
    write('bridge', 'term: bridge\ndefinition: Moves coins between blockchains.\n');
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'Two terms');
    const mixer = { title: 'mixer', address: '/glossary/#term-mixer', kind: 'Glossary term', published: true };
    expect((await targets.find('mixer', NOW))[0]).toEqual(mixer);
    expect(await targets.find('mix', NOW, 'glossary')).toEqual([mixer]);
    expect((await targets.find('', NOW, 'glossary')).map(({ title }) => title)).toEqual(['bridge', 'mixer']);
  });

  test('follow the newest commit', async () => {
    newsroom.git('rm', '--quiet', FIRST_STORY);
    newsroom.git('commit', '--quiet', '--message', 'Take it out');
    expect(await titles('first')).toEqual([]);
  });
});

test.each([
  ['www.justice.gov/opa', 'https://www.justice.gov/opa'],
  ['Justice.gov', 'https://justice.gov'],
  ['HTTPS://WWW.Justice.gov/Path', 'https://www.justice.gov/Path'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['/news/a-story', '/news/a-story/'],
  ['/news/a-story#part', '/news/a-story/#part'],
  ['http://localhost:4321/news/a-story/', '/news/a-story/'],
  ['/feeds/all.xml', '/feeds/all.xml'],
  ['#part', '#part'],
])('the typed address %s is %s', (typed, address) => {
  expect(looksLikeAddress(typed)).toBe(true);
  expect(linkAddress(typed, ['http://localhost:4321'])).toBe(address);
});

test.each(['mixer', 'a court', 'U.S. Attorney', 'No. 5'])('“%s” are words to look for', (typed) => {
  expect(looksLikeAddress(typed)).toBe(false);
});
