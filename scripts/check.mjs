// `npm run check`: types, lint, format and content. All four run, so that one run shows everything.
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
  ['Types', [bin('@astrojs/check', 'bin/astro-check.js'), '--minimumFailingSeverity', 'warning']],
  ['Lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ['Format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['Content', [join(root, 'scripts', 'check-content.ts')]],
];
for (const [name, args] of steps) {
  console.log(`${name} …`);
  if ((await run(node, args)) !== 0) process.exitCode = 1;
}
