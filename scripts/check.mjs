// `npm run check`: types, lint, format and content. All run, so that one run shows everything; two at a time.
import { join } from 'node:path';
import { ensureDependencies, node, root, run } from './setup.mjs';

await ensureDependencies();
/**
 * @param {string} name
 * @param {string} file
 */
const bin = (name, file) => join(root, 'node_modules', name, file);
/** @type {[string, string[]][]} */
const first = [
  // On a clean clone nobody knows the types of `astro:content` yet; a problem of the content is told by the last step.
  ['Types of the content', [bin('astro', 'bin/astro.mjs'), 'sync', '--silent']],
];
/** @type {[string, string[]][]} */
const types = [
  [
    'Types',
    [
      bin('@astrojs/check', 'bin/astro-check.js'),
      '--minimumSeverity',
      'warning',
      '--minimumFailingSeverity',
      'warning',
    ],
  ],
];
/** @type {[string, string[]][]} */
const others = [
  ['Lint', [bin('oxlint', 'bin/oxlint')]],
  ['Lint of pages', [bin('eslint', 'bin/eslint.js'), 'src/**/*.astro', '--max-warnings', '0']],
  ['Format', [bin('oxfmt', 'bin/oxfmt'), '--check']],
  ['Format of pages', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '**/*.astro']],
  ['Content', [join(root, 'scripts', 'check-content.ts')]],
];

await inTurn(first);
// The types take as long as all the others.
await Promise.all([inTurn(types), inTurn(others)]);

/** @param {[string, string[]][]} steps */
async function inTurn(steps) {
  for (const [name, args] of steps) {
    console.log(`${name} …`);
    if ((await run(node, args, { stdio: 'pipe' })) !== 0) process.exitCode = 1;
  }
}
