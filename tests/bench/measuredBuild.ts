import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PhaseClock, type PhaseTimes } from './buildPhases.ts';
import { readTree } from './processTree.ts';
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

/** Builds a newsroom and measures it. @throws with the end of the log when the build fails */
export async function measuredBuild(folder: string, { search = false } = {}): Promise<Measured> {
  const usageFile = join(folder, '.usage.json');
  const recorder = fileURLToPath(new URL('recordUsage.ts', import.meta.url));
  const started = performance.now();
  const build = spawn(
    process.execPath,
    ['--import', recorder, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    {
      cwd: folder,
      env: { ...process.env, BENCH_USAGE: usageFile, NEWSROOM_SEARCH: search ? 'on' : 'off', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const clock = new PhaseClock();
  const lines: string[] = [];
  let treePeak = 0;
  let largest = 0;
  const seconds = () => (performance.now() - started) / 1000;
  const look = () => {
    const tree = build.pid ? readTree(build.pid) : null;
    treePeak = Math.max(treePeak, tree?.memoryBytes ?? 0);
    largest = Math.max(largest, tree?.largestProcessBytes ?? 0);
    return tree?.cpuSeconds ?? NaN;
  };
  const sampling = setInterval(look, SAMPLE_MS);
  for (const stream of [build.stdout, build.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      clock.line(line, () => ({ seconds: seconds(), cpuSeconds: look() }));
    });
  const code = await new Promise((resolve) => build.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The build failed:\n${lines.slice(-30).join('\n')}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
  return {
    pages: clock.pages,
    wallSeconds: seconds(),
    cpuSeconds: usage.cpuSeconds,
    peakBytes: Math.max(usage.peakBytes, largest),
    treePeakBytes: Math.max(treePeak, usage.peakBytes),
    phases: clock.times,
  };
}
