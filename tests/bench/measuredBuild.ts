import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from '../../scripts/setup.mjs';
import { PhaseClock, type PhaseTimes } from './buildPhases.ts';
import { TreeWatch } from './processTree.ts';
import type { Usage } from './recordUsage.ts';

/** What one build took. */
export interface Measured {
  pages: number;
  wallSeconds: number;
  /** User and system time of the whole tree of processes. */
  cpuSeconds: number;
  /** Resident memory: of the largest process, and of the whole tree at one moment. */
  peakBytes: number;
  treePeakBytes: number;
  phases: PhaseTimes;
}

const SAMPLE_MS = 250;
const USAGE_FILE = '.usage.json';

/** Builds a newsroom and measures it. @throws with the end of the log when the build fails */
export async function measuredBuild(folder: string, { search = false } = {}): Promise<Measured> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const build = startBuild(folder, search);
  const watch = new TreeWatch(build.pid ?? 0);
  const clock = new PhaseClock();
  const log: string[] = [];
  for (const stream of [build.stdout!, build.stderr!])
    createInterface({ input: stream }).on('line', (line) => {
      log.push(line);
      clock.line(line, () => ({ seconds: seconds(), cpuSeconds: watch.look() }));
    });
  const sampling = setInterval(() => watch.look(), SAMPLE_MS);
  const code = await new Promise((resolve) => build.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The build failed:\n${log.slice(-30).join('\n')}`);
  const usage = JSON.parse(readFileSync(join(folder, USAGE_FILE), 'utf8')) as Usage;
  return {
    pages: clock.pages,
    wallSeconds: seconds(),
    // The process itself knows best, but a child that outlives it (Pagefind) was only seen from outside.
    cpuSeconds: Math.max(usage.cpuSeconds, watch.most.cpuSeconds),
    peakBytes: Math.max(usage.peakBytes, watch.most.largestProcessBytes),
    treePeakBytes: Math.max(usage.peakBytes, watch.most.memoryBytes),
    phases: clock.times,
  };
}

function startBuild(folder: string, search: boolean): ChildProcess {
  const recorder = fileURLToPath(new URL('recordUsage.ts', import.meta.url));
  return spawn(process.execPath, ['--import', recorder, ...buildCommand()], {
    cwd: folder,
    env: environment({ BENCH_USAGE: join(folder, USAGE_FILE), NEWSROOM_SEARCH: search ? 'on' : 'off' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What `npm run build` gives to Node. */
function buildCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(2);
}
