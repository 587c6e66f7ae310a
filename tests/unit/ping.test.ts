import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedKeys, standOf } from '../../scripts/ping/changes.ts';
import { hubMessages, indexNowMessages } from '../../scripts/ping/messages.ts';
import { send } from '../../scripts/ping/send.ts';
import { problemLines, sendAll } from '../../scripts/ping/sendAll.ts';
import { SITE } from '../support/feedDocuments.ts';

/** A service that gives these answers, one after another; an error stands for one that is not reached. At the end it is down. */
function service(...answers: (number | Error | Response)[]) {
  const asked: string[] = [];
  const pauses: number[] = [];
  return {
    asked,
    pauses,
    fetch: (url: unknown) => {
      asked.push(String(url));
      const answer = answers.shift() ?? 500;
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(typeof answer === 'number' ? new Response(null, { status: answer }) : answer);
    },
    wait: (milliseconds: number) => Promise.resolve(pauses.push(milliseconds)),
  };
}
const message = { about: 'Feed /rss.xml', url: 'https://hub.example.org/', type: 'text/plain', body: '' };

describe('Telling others of what is new', () => {
  test('is tried again with longer pauses while the service cannot take it', async () => {
    const hub = service(503, new Error('no route'), 204);
    expect(await send(message, hub)).toEqual({ about: 'Feed /rss.xml', problem: null });
    expect(hub.pauses).toEqual([2000, 4000]);
  });

  test('waits as long as the service asks, and no longer than a minute', async () => {
    const busy = (after: string) => new Response('busy', { status: 429, headers: { 'retry-after': after } });
    const hub = service(busy('9'), busy('86400'), 204);
    expect((await send(message, hub)).problem).toBeNull();
    expect(hub.pauses).toEqual([9000, 60_000]);
  });

  test('says what kept a service from being reached', async () => {
    const hub = service(
      ...Array.from({ length: 3 }, () => new TypeError('fetch failed', { cause: new Error('no route') })),
    );
    expect((await send(message, hub)).problem).toBe('hub.example.org was not reached (no route), three times');
  });

  test('leaves a service alone that is down, and still tells the others', async () => {
    const feeds = Array.from({ length: 300 }, (_, index) => ({ ...message, about: `Feed ${index}` }));
    const other = { ...message, about: 'Search', url: 'https://search.example.org/' };
    const asked: string[] = [];
    const post = {
      fetch: (url: unknown) => {
        asked.push(String(url));
        return Promise.resolve(new Response(null, { status: url === other.url ? 200 : 503 }));
      },
      wait: () => Promise.resolve(),
    };
    const all = await sendAll([...feeds, other], post);
    expect(all.map(({ message: { about }, sent }) => [about, sent.about])).toEqual(
      [...feeds, other].map(({ about }) => [about, about]),
    );
    expect(all.at(-1)?.sent.problem).toBeNull();
    // Those that were on their way when it turned out to be down were tried to their end.
    expect(asked.length).toBeLessThanOrEqual(4 * 3 + 1);
    expect(problemLines(all.map(({ sent }) => sent))).toEqual([
      'hub.example.org answered 503, three times: Feed 0, Feed 1, Feed 2 and 297 more. The next run tries them again.',
    ]);
  });

  test('gives up after three times, and at once when the service refuses', async () => {
    const down = service(500, 500, 500, 204);
    expect((await send(message, down)).problem).toBe('hub.example.org answered 500, three times');
    const refusing = service(403, 204);
    expect((await send(message, refusing)).problem).toBe('hub.example.org answered 403');
    expect([down.asked.length, refusing.asked.length]).toEqual([3, 1]);
  });

  test('goes to those whom the settings name, and to nobody else', () => {
    expect(hubMessages(SITE, ['/rss.xml'])).toEqual([]);
    expect(indexNowMessages(SITE, ['https://small.example.org/news/a/'])).toEqual([]);
    const site = { ...SITE, machines: { hub: 'https://hub.example.org/', indexNowKey: 'abcdef12' } };
    const [toHub] = hubMessages(site, ['/rss.xml']);
    expect(new URLSearchParams(toHub?.body).get('hub.url')).toBe('https://small.example.org/rss.xml');
    const [toSearch] = indexNowMessages(site, ['https://small.example.org/news/a/']);
    expect(JSON.parse(toSearch?.body ?? '')).toEqual({
      host: 'small.example.org',
      key: 'abcdef12',
      keyLocation: 'https://small.example.org/abcdef12.txt',
      urlList: ['https://small.example.org/news/a/'],
    });
    expect(indexNowMessages(site, Array.from({ length: 10_001 }, String))).toHaveLength(2);
  });

  test('is about what changed since the last time', () => {
    const dist = mkdtempSync(join(tmpdir(), 'ping-'));
    try {
      const archived = ['feed-archive/1/atom.xml', 'topics/a/feed-archive/1/atom.xml'];
      for (const file of archived) mkdirSync(dirname(join(dist, file)), { recursive: true });
      for (const file of ['rss.xml', 'atom.xml', ...archived]) writeFileSync(join(dist, file), 'one');
      const lastmod = (day: number) => `<url><loc>https://a.example.org/</loc><lastmod>2026-01-0${day}</lastmod></url>`;
      writeFileSync(join(dist, 'sitemap-stories.xml'), lastmod(1));
      const moved = (day: number) => lastmod(day).replace('.org/', '.org/cases/a/');
      writeFileSync(join(dist, 'sitemap-pages.xml'), moved(1) + '<url><loc>https://a.example.org/about/</loc></url>');
      const before = standOf(dist);
      expect(Object.keys(before.feeds).sort()).toEqual(['/atom.xml', '/rss.xml']);
      writeFileSync(join(dist, 'rss.xml'), 'two');
      writeFileSync(join(dist, 'sitemap-stories.xml'), lastmod(2));
      const now = standOf(dist);
      expect(changedKeys(now.feeds, before.feeds)).toEqual(['/rss.xml']);
      expect(changedKeys(now.pages, before.pages)).toEqual(['https://a.example.org/']);
      expect(changedKeys(now.feeds, now.feeds)).toEqual([]);
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
