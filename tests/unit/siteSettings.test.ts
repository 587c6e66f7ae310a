import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { navigation } from '../../src/archive/navigation.ts';
import type { Site } from '../../src/model/site.ts';
import { problemsWith } from '../support/deskProblems.ts';
import { SMALL_CONTENT } from '../support/smallNewsroom.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const settings = (more: string) => ({ 'content/site.yaml': SMALL_CONTENT['content/site.yaml'] + more });
const messages = async (more: string) => (await problemsWith(settings(more))).map(({ message }) => message);

describe('site settings', () => {
  test('may list the ways to sections, stories, standing pages and the pages of the site itself', async () => {
    const entries = ['/', '/sections/courts/', '/news/first-story/', '/archive/', '/archive/2024/', '/search/'];
    const list = entries.map((address) => `  - label: A way\n    address: ${address}\n`).join('');
    expect(await messages(`navigation:\n${list}`)).toEqual([]);
  });

  test.each(['/sections/sport/', '/news/no-such-story/', '/abuot/', '/news/'])(
    'do not lead to %s, where there is nothing',
    async (address) => {
      expect(await messages(`navigation:\n  - label: A way\n    address: ${address}\n`)).toEqual([
        `Link “${address}”: there is no such page on this site.`,
      ]);
      expect(await messages(`contact:\n  page: ${address}\n`)).toHaveLength(1);
    },
  );

  test('lead nowhere but to this site', async () => {
    for (const address of ['https://elsewhere.example.org/', '//elsewhere.org/', 'about', '/../about/'])
      expect((await messages(`navigation:\n  - label: A way\n    address: ${address}\n`)).join()).toMatch(
        /must be the address of a page of this site/,
      );
  });

  test('name every colleague once, and at least one who may publish', async () => {
    const role = (email: string, name: string) => `  - email: ${email}\n    role: ${name}\n`;
    expect(await messages(`roles:\n${role('a@b.org', 'editor')}${role('c@b.org', 'author')}`)).toEqual([]);
    expect((await messages(`roles:\n${role('a@b.org', 'author')}`)).join()).toMatch(/names no editor/);
    expect((await messages(`roles:\n${role('a@b.org', 'editor')}${role('A@b.org', 'author')}`)).join()).toMatch(
      /is in the list twice/,
    );
    expect((await messages(`roles:\n${role('a@b.org', 'owner')}`)).join()).toMatch(/must be one of: author, editor/);
  });
});

describe('the bar at the top', () => {
  const NOW = Date.parse('2024-06-01T00:00:00Z');
  const bar = (change: Partial<Site>) => {
    const entries = [
      ...houseEntries(),
      articleEntry('live'),
      articleEntry('later', { published: '2024-07-01T00:00:00Z' }),
    ];
    const site = entries.find(({ kind }) => kind === 'site');
    Object.assign(site?.data ?? {}, change);
    return navigation(buildArchive(entries, NOW)).map(({ label, address }) => `${label} ${address}`);
  };

  test('has the sections that have stories and the archive, when nothing is chosen', () => {
    expect(bar({})).toEqual(['Courts /sections/courts/', 'Archive /archive/']);
    expect(bar({ navigation: [] })).toEqual(bar({}));
  });

  test('has what was chosen, in that order, and nothing that readers may not see yet', () => {
    expect(
      bar({
        navigation: [
          { label: 'Who we are', address: '/about/' },
          { label: 'Soon', address: '/news/later/' },
          { label: 'Bridges', address: '/topics/bridges/' },
          { label: 'The case', address: '/news/live/' },
        ],
      }),
    ).toEqual(['Who we are /about/', 'The case /news/live/']);
  });
});
