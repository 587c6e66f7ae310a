/**
 * `npm run digest`: writes the newsletter of a week, as HTML and as text, into `digest/`. Any program can send it.
 *
 *   --week <Monday>   which week, such as 2026-02-02 (default: the last that is over)
 *
 * Exit codes: 0 it is written, or the week had nothing; 1 the content is wrong; 2 the words make no sense.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildArchive } from '../src/archive/archive.ts';
import { newsroomNow } from '../src/archive/clock.ts';
import { startOfWeek, weeks } from '../src/archive/weeks.ts';
import { newsroomDesk } from '../src/copydesk/newsroomDesk.ts';
import { NewsroomError } from '../src/model/problem.ts';
import { newsletter } from './digest/newsletter.ts';

try {
  process.exitCode = await digest(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function digest(root: string): Promise<number> {
  const now = newsroomNow();
  const monday = wantedMonday(now);
  if (monday === null) return 2;
  const { entries, problems } = await newsroomDesk(root).check(new Set());
  if (problems.length > 0) throw new NewsroomError(problems);
  const archive = buildArchive(entries, now);
  const all = weeks(archive, now);
  const week = all.find((one) => one.monday === monday);
  if (!week) {
    const last = all[0] ? ` The last week with a story is that of ${all[0].monday}.` : '';
    console.log(`Nothing came out in the week of ${monday}.${last}`);
    return 0;
  }
  const { html, text } = newsletter(week, archive.site);
  const folder = join(root, 'digest');
  mkdirSync(folder, { recursive: true });
  for (const [ending, content] of [
    ['html', html],
    ['txt', text],
  ] as const) {
    writeFileSync(join(folder, `${monday}.${ending}`), content);
    console.log(`digest/${monday}.${ending}`);
  }
  return 0;
}

/** The Monday of the week that is asked for; null when the words make no sense. */
function wantedMonday(now: number): string | null {
  try {
    const { week } = parseArgs({ options: { week: { type: 'string' } } }).values;
    const instant = week === undefined ? now - 7 * 86_400_000 : Date.parse(`${week}T00:00:00Z`);
    if (Number.isNaN(instant)) throw new Error(`“${week}” is no day. Write it as 2026-02-02.`);
    return new Date(startOfWeek(instant)).toISOString().slice(0, 10);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
