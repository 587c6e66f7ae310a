import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedKeys, standOf } from '../../scripts/ping/changes.ts';
import { hubMessages, indexNowMessages } from '../../scripts/ping/messages.ts';
import { send } from '../../scripts/ping/send.ts';
import { SITE } from '../support/feedDocuments.ts';

/** A service that gives these answers, one after another; an error stands for one that is not reached. */
function service(...answers: (number | Error)[]) {
  const asked: string[] = [];
  const pauses: number[] = [];
  return {
    asked,
    pauses,
    fetch: (url: unknown) => {
      asked.push(String(url));
      const answer = answers.shift() ?? 500;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(new Response(null, { status: answer }));
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
      const before = standOf(dist);
      expect(Object.keys(before.feeds).sort()).toEqual(['/atom.xml', '/rss.xml']);
      writeFileSync(join(dist, 'rss.xml'), 'two');
      writeFileSync(join(dist, 'sitemap-stories.xml'), lastmod(2));
      const now = standOf(dist);
      expect(changedKeys(now.feeds, before.feeds)).toEqual(['/rss.xml']);
      expect(changedKeys(now.stories, before.stories)).toEqual(['https://a.example.org/']);
      expect(changedKeys(now.feeds, now.feeds)).toEqual([]);
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
