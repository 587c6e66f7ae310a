// Runs one of the project's commands on Node 24, after the set-up: node scripts/run.mjs <file> [words …]
import { ensureDependencies, node, run } from './setup.mjs';

await ensureDependencies();
process.exitCode = await run(node, process.argv.slice(2));
