import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tell } from '../../scripts/ping/tell.ts';
import { cacheFolder } from '../../src/pictures/cacheFolder.ts';
import { SITE } from '../support/feedDocuments.ts';

const site = { ...SITE, machines: { hub: 'https://hub.example.org/', indexNowKey: 'abcdef12' } };
let folder: string;
/** What the services heard, and what each answers. */
let heard: string[];
let answers: { hub: number; search: number };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ping-'));
  [heard, answers] = [[], { hub: 202, search: 200 }];
  mkdirSync(join(folder, 'dist', 'corrections'), { recursive: true });
  for (const file of ['rss.xml', 'atom.xml', 'corrections/rss.xml']) publish(file, 'one');
  publish('sitemap-stories.xml', '<loc>https://small.example.org/news/a/</loc><lastmod>2026-01-01</lastmod>');
});
afterEach(() => rmSync(folder, { recursive: true }));

const publish = (file: string, words: string) => writeFileSync(join(folder, 'dist', file), words);

/** Tells everybody, and says what was heard. */
async function ping(settings = site, isDryRun = false) {
  const post = {
    fetch: (url: unknown, request?: RequestInit) => {
      const isHub = url === site.machines.hub;
      const body = typeof request?.body === 'string' ? request.body : '';
      heard.push(
        isHub
          ? (new URLSearchParams(body).get('hub.url') ?? '')
          : String((JSON.parse(body) as { urlList: string[] }).urlList),
      );
      return Promise.resolve(new Response('words', { status: isHub ? answers.hub : answers.search }));
    },
    wait: () => Promise.resolve(),
  };
  const report = await tell(folder, settings, post, isDryRun);
  return {
    ...report,
    heard: heard
      .splice(0)
      .map((one) => new URL(one).pathname)
      .sort(),
  };
}
const EVERYTHING = ['/atom.xml', '/corrections/rss.xml', '/news/a/', '/rss.xml'];

test('everybody hears of everything once, and afterwards of what changed', async () => {
  expect(await ping()).toEqual({ lines: ['4 of 4 messages arrived.'], problems: [], heard: EVERYTHING });
  publish('rss.xml', 'two');
  expect((await ping()).heard).toEqual(['/rss.xml']);
  expect(await ping()).toEqual({ lines: ['Nothing changed since the last time.'], problems: [], heard: [] });
});

test('what one service does not take is said, keeps nothing from the other, and is told the next time', async () => {
  answers.hub = 403;
  const refused = await ping();
  expect(refused.lines).toEqual(['1 of 4 messages arrived.']);
  expect(refused.problems).toEqual([
    expect.stringMatching(/^hub\.example\.org answered 403: (?:Feed \S+(?:, |\. )){3}/),
  ]);
  answers.hub = 202;
  expect((await ping()).heard).toEqual(['/atom.xml', '/corrections/rss.xml', '/rss.xml']);
});

test('when what the last run left was cut short, everybody hears of everything again', async () => {
  await ping();
  writeFileSync(join(cacheFolder(folder), 'pinged.json'), '{"feeds":{"/rs');
  expect((await ping()).heard).toEqual(EVERYTHING);
});

test('a dry run tells nobody, and nobody is told whom the settings do not name', async () => {
  const { lines, heard: none } = await ping(site, true);
  expect([lines.length, none]).toEqual([4, []]);
  expect(lines).toContain('Feed /rss.xml → https://hub.example.org/');
  expect((await ping()).heard).toEqual(EVERYTHING);
  publish('rss.xml', 'two');
  expect((await ping({ ...site, machines: { hub: '', indexNowKey: '' } })).heard).toEqual([]);
});
