/**
 * Loaded into a build with `node --import`: when the process ends it writes what that process and
 * its children have used to the file that `BENCH_USAGE` names. A process knows this of itself to
 * the microsecond; from outside, the last moments could only be guessed.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { readProcess } from './processTree.ts';

const file = process.env.BENCH_USAGE;
// Workers load this too, and children would inherit the variable.
if (file && isMainThread) {
  delete process.env.BENCH_USAGE;
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = {
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 + (readProcess(process.pid)?.childSeconds ?? 0),
      peakBytes: maxRSS * 1024,
    };
    writeFileSync(file, JSON.stringify(usage));
  });
}

export interface Usage {
  /** User and system time of the process with all its threads, and of its children that have ended. */
  cpuSeconds: number;
  /** The most memory that the process itself held at once. */
  peakBytes: number;
}
