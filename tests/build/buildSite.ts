import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { commandEnvironment } from '../support/commandEnvironment.ts';
import { NOW } from './plantedStories.ts';

/** A build that has ended: its exit code (null: killed) and all that it printed. */
export interface EndedBuild {
  code: number | null;
  output: string;
}

/** Starts the real build in a newsroom, at the moment `NOW`, in a group of processes of its own. */
export function startBuild(newsroom: string): { child: ChildProcess; ended: Promise<EndedBuild> } {
  const child = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: newsroom,
    env: commandEnvironment({ NEWSROOM_NOW: NOW, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<EndedBuild>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** Builds the site of a newsroom and returns the folder that it is in. */
export async function buildSite(newsroom: string): Promise<string> {
  const { code, output } = await startBuild(newsroom).ended;
  if (code !== 0) throw new Error(`The build failed with exit code ${code}:\n${output}`);
  return join(newsroom, 'dist');
}
