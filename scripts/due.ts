/**
 * `npm run due`: when must the site be built again?
 *
 *   --since <moment>  the site was built then (default: what dist/build.json says)
 *   --live            ask the site itself, at the address in its settings
 *   --json            for programs
 *
 * Exit codes: 0 nothing is due now; 10 a build is due now; 1 the content is wrong, or the site did
 * not answer; 2 the words after `npm run due --` make no sense.
 */
import { parseArgs } from 'node:util';
import { newsroomNow } from '../src/archive/clock.ts';
import { newsroomDesk } from '../src/copydesk/newsroomDesk.ts';
import { NewsroomError } from '../src/model/problem.ts';
import type { Site } from '../src/model/site.ts';
import { builtMoment } from './due/builtMoment.ts';
import { dueReport } from './due/dueReport.ts';

const EXIT = { fine: 0, wrong: 1, usage: 2, due: 10 };

try {
  process.exitCode = await due(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = EXIT.wrong;
}

async function due(root: string): Promise<number> {
  const options = wanted();
  if (!options) return EXIT.usage;
  // Pictures only have to be there: whether they are whole is a question of the build.
  const { entries, problems } = await newsroomDesk(root).check(new Set());
  if (problems.length > 0) throw new NewsroomError(problems);
  const { address } = entries.find(({ kind }) => kind === 'site')!.data as Site;
  const built = options.since ?? (await builtMoment(root, options.live ? address : null));
  const { isDue, lines, json } = dueReport(entries, built, newsroomNow());
  console.log(options.json ? JSON.stringify(json) : lines.join('\n'));
  return isDue ? EXIT.due : EXIT.fine;
}

/** What was asked for; null, with words about it, when that makes no sense. */
function wanted(): { since: number | null; live: boolean; json: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { since: { type: 'string' }, live: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const since = values.since === undefined ? null : Date.parse(values.since);
    if (!Number.isNaN(since)) return { since, live: values.live ?? false, json: values.json ?? false };
    console.error(`--since takes a moment such as 2026-11-24T09:00:00Z, not “${values.since}”.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return null;
}
