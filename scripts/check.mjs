// `npm run check`: types, lint, format and content. All run, so that one run shows everything.
import { join } from 'node:path';
import { ensureDependencies, node, root, run } from './setup.mjs';

await ensureDependencies();
/**
 * @param {string} name
 * @param {string} file
 */
const bin = (name, file) => join(root, 'node_modules', name, file);
/** @type {[string, string[]][]} */
const steps = [
  // On a clean clone nobody knows the types of `astro:content` yet; a problem of the content is told by the last step.
  ['Types of the content', [bin('astro', 'bin/astro.mjs'), 'sync', '--silent']],
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
  ['Lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ['Format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['Content', [join(root, 'scripts', 'check-content.ts')]],
];
for (const [name, args] of steps) {
  console.log(`${name} …`);
  if ((await run(node, args)) !== 0) process.exitCode = 1;
}
