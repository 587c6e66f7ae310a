/**
 * `npm run ping`, after a deploy: tells the WebSub hub which feeds changed, and search engines
 * (IndexNow) which pages did, since the last time. The site settings name both.
 *
 *   --dry-run   only say what would be told
 *
 * Exit codes: 0 everything arrived, or there was nothing to tell; 1 something did not (the next run tries it again), no
 * site is built, or the settings are wrong; 2 the words after `npm run ping --` make no sense.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { siteSettings } from './ping/siteSettings.ts';
import { tell } from './ping/tell.ts';

try {
  process.exitCode = await ping(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function ping(root: string): Promise<number> {
  const isDryRun = wantsDryRun();
  if (isDryRun === null) return 2;
  const site = siteSettings(root);
  if (!existsSync(join(root, 'dist', 'index.html')))
    throw new Error('There is no built site in dist/. Run `npm run build` and deploy it first.');
  const { lines, problems } = await tell(root, site, { fetch, wait }, isDryRun);
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

/** Null, with words about it, when what was asked for makes no sense: a slip of the pen must tell nobody. */
function wantsDryRun(): boolean | null {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean' } } }).values['dry-run'] ?? false;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
