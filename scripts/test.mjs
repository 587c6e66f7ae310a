// `npm test`: everything that must hold, one step after another. The last line counts it.
// With names of test projects (`npm run test:authors`), only these.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureDependencies, environment, node, root, run } from './setup.mjs';

const NO_BROWSER =
  'There is no Chromium or Chrome for these tests. Install one (Debian: apt install chromium), or name it: CHROMIUM_PATH=/path/to/chrome npm test';

await ensureDependencies();
const started = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const results = join(root, 'node_modules', '.cache', 'chain-of-custody', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const browser = await findBrowser();
const env = environment({ TZ: 'UTC', CHROMIUM_PATH: browser ?? '' });
const [, , ...chosen] = process.argv;
if (chosen.length === 0) await step('types, lint, format and content', 'scripts/check.mjs');
for (const project of chosen.length > 0 ? chosen : ['unit', 'mdx', 'build', 'browser']) await tests(project);

const seconds = Math.round((Date.now() - started) / 1000);
console.log(`\nAll of it took ${Math.floor(seconds / 60)} min ${seconds % 60} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {string} script
 */
async function step(name, script) {
  console.log(`\n— ${name}`);
  const code = await run(node, [join(root, script)], { env });
  total[code === 0 ? 'passed' : 'failed']++;
}

/** @param {string} project */
async function tests(project) {
  console.log(`\n— tests: ${project}`);
  if (['build', 'access', 'browser', 'authors'].includes(project) && !browser) {
    console.error(NO_BROWSER);
    total.failed++;
    return;
  }
  const report = join(results, `${project}.json`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await run(node, args, { env });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  total.passed += counted?.numPassedTests ?? 0;
  total.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0);
  // A file that fails before its first test counts no failed test, but the exit code tells.
  total.failed += Math.max(counted?.numFailedTests ?? 0, code === 0 ? 0 : 1);
}
