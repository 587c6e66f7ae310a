// Set-up for every command. Runs on whatever Node the machine has (18 or newer), so it uses nothing but Node's own modules.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.installed-from');
const OLDEST_NODE = 18;

/** Node 24 from the npm package `node`: every script of the project runs on it. */
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs the dependencies of the lock file when they are missing or out of date. Ends the process when that fails. */
export async function ensureDependencies() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
    fail(`This machine has Node ${process.versions.node}. Install Node 20 or newer from nodejs.org and try again.`);
  // A link leads to the dependencies of another copy of the project. npm would empty that folder.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) && existsSync(node) ? readFileSync(stamp, 'utf8') : '';
  if (installed === wanted) return;
  console.log('Installing the dependencies of package-lock.json. This takes a minute or two.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await run(npm, args, { shell: process.platform === 'win32' })) !== 0)
    fail('The dependencies could not be installed. npm’s words above say why; often there is no connection.');
  writeFileSync(stamp, wanted);
}

/** What Node makes of modules when it first loads them: kept, each command starts in half the time. */
export const compiled = join(root, 'node_modules', '.cache', 'chain-of-custody', 'compiled');

/** The environment of the project's commands: Astro in the foreground and without telemetry, Node 24 first on the path. */
export function environment(more = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return {
    ...process.env,
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: compiled,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(separator),
    ...more,
  };
}

/**
 * Runs a program to its end, with its output shown, and returns its exit code. Signals go to it.
 * With `stdio: 'pipe'` its output is shown in one piece when it ends.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: environment(), ...options });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => output.push(piece));
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/**
 * Says what is wrong and ends the process.
 *
 * @param {string} message
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
