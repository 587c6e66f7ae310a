import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../../src/model/site.ts';
import { cacheFolder } from '../../src/pictures/cacheFolder.ts';
import { changedKeys, NOTHING_TOLD, standOf, type Told } from './changes.ts';
import { hubMessages, indexNowMessages } from './messages.ts';
import type { Post } from './send.ts';
import { problemLines, sendAll } from './sendAll.ts';

export interface Report {
  lines: string[];
  /** What did not arrive, and why. */
  problems: string[];
}

/**
 * Tells the hub and the search engines that the settings name what changed in the built site since the last time.
 * What did not arrive counts as not told: the next run tries it again.
 * @param root folder of the newsroom, with the site in `dist/`
 * @param isDryRun whether it only says what would be told
 */
export async function tell(root: string, site: Site, post: Post, isDryRun = false): Promise<Report> {
  if (!site.machines?.hub && !site.machines?.indexNowKey)
    return {
      lines: ['The site settings name neither a WebSub hub nor an IndexNow key: nobody is told.'],
      problems: [],
    };
  const memory = join(cacheFolder(root), 'pinged.json');
  const before = toldBefore(memory);
  const now = standOf(join(root, 'dist'));
  const toHub = hubMessages(site, changedKeys(now.feeds, before.feeds));
  const toSearch = indexNowMessages(site, changedKeys(now.pages, before.pages));
  const messages = [...toHub, ...toSearch];
  if (messages.length === 0) return { lines: ['Nothing changed since the last time.'], problems: [] };
  if (isDryRun) return { lines: messages.map(({ about, url }) => `${about} → ${url}`), problems: [] };

  const told: Told = { feeds: { ...before.feeds }, pages: { ...before.pages } };
  const toldHub = await sendAll(toHub, post);
  for (const { message, sent } of toldHub)
    if (sent.problem === null) told.feeds[message.feed] = now.feeds[message.feed] ?? '';
  const toldSearch = await sendAll(toSearch, post);
  for (const { message, sent } of toldSearch)
    if (sent.problem === null) for (const page of message.pages) told.pages[page] = now.pages[page] ?? '';
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(told));

  const all = [...toldHub, ...toldSearch].map(({ sent }) => sent);
  const arrived = all.filter(({ problem }) => problem === null).length;
  return { lines: [`${arrived} of ${all.length} messages arrived.`], problems: problemLines(all) };
}

/** What the last run left. Where that was cut short everybody hears of everything again, which does no harm. */
function toldBefore(memory: string): Told {
  if (!existsSync(memory)) return NOTHING_TOLD;
  try {
    return { ...NOTHING_TOLD, ...(JSON.parse(readFileSync(memory, 'utf8')) as Partial<Told>) }; // This file alone writes it.
  } catch {
    return NOTHING_TOLD;
  }
}
