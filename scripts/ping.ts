/**
 * `npm run ping`, after a deploy: tells the WebSub hub which feeds changed, and search engines
 * (IndexNow) which stories did, since the last time. The site settings name both.
 *
 *   --dry-run   only say what would be told
 *
 * Exit codes: 0 everything arrived, or there was nothing to tell; 1 something did not: the next run tries it again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { siteSchema } from '../src/model/site.ts';
import { tell } from './ping/tell.ts';

const root = process.cwd();
if (!existsSync(join(root, 'dist', 'index.html'))) {
  console.error('There is no built site in dist/. Run `npm run build` and deploy it first.');
  process.exit(1);
}
const site = siteSchema.parse(parse(readFileSync(join(root, 'content', 'site.yaml'), 'utf8')));
const { lines, problems } = await tell(root, site, { fetch, wait }, process.argv.includes('--dry-run'));
for (const line of lines) console.log(line);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
