// `npm run accept-pictures`: keeps the look of the pages as it is now for the test that compares them.
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureDependencies, environment, node, root, run } from './setup.mjs';

await ensureDependencies();
const env = environment({ TZ: 'UTC', CHROMIUM_PATH: (await findBrowser()) ?? '', ACCEPT_PICTURES: 'yes' });
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
process.exitCode = await run(node, [vitest, 'run', '--project', 'build', 'tests/build/screenshots.test.ts'], { env });
