/**
 * `npm run ping`, after a deploy: tells the WebSub hub which feeds changed, and search engines
 * (IndexNow) which stories did, since the last time. The site settings name both.
 *
 *   --dry-run   only say what would be told
 *
 * Exit codes: 0 everything arrived, or there was nothing to tell; 1 something did not: the next run tries it again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { siteSchema } from '../src/model/site.ts';
import { cacheFolder } from '../src/pictures/cacheFolder.ts';
import { changedKeys, NOTHING_TOLD, standOf, type Told } from './ping/changes.ts';
import { hubMessages, indexNowMessages } from './ping/messages.ts';
import { send } from './ping/send.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const memory = join(cacheFolder(root), 'pinged.json');
const isDryRun = process.argv.includes('--dry-run');

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site in dist/. Run `npm run build` and deploy it first.');
  process.exit(1);
}
const site = siteSchema.parse(parse(readFileSync(join(root, 'content', 'site.yaml'), 'utf8')));
const before = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Told) : NOTHING_TOLD;
const now = standOf(dist);
const toHub = hubMessages(site, changedKeys(now.feeds, before.feeds));
const toSearch = indexNowMessages(site, changedKeys(now.stories, before.stories));

if (!site.machines?.hub && !site.machines?.indexNowKey)
  console.log('The site settings name neither a WebSub hub nor an IndexNow key: nobody is told.');
else if (toHub.length + toSearch.length === 0) console.log('Nothing changed since the last time.');
else if (isDryRun) for (const { about, url } of [...toHub, ...toSearch]) console.log(`${about} → ${url}`);
else await tellAll();

async function tellAll(): Promise<void> {
  const told: Told = { feeds: { ...before.feeds }, stories: { ...before.stories } };
  const problems: string[] = [];
  let arrived = 0;
  const post = { fetch, wait };
  const note = ({ about, problem }: { about: string; problem: string | null }) => {
    if (problem) problems.push(`${about}: ${problem}.`);
    else arrived++;
    return problem === null;
  };
  for (const message of toHub)
    if (note(await send(message, post))) told.feeds[message.feed] = now.feeds[message.feed] ?? '';
  for (const message of toSearch)
    if (note(await send(message, post))) for (const page of message.pages) told.stories[page] = now.stories[page] ?? '';
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(told));
  console.log(`${arrived} of ${toHub.length + toSearch.length} messages arrived.`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
