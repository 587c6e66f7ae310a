import { expect } from 'vitest';

/**
 * Does some work and expects that it took the processor at most so long. Unlike the time on the
 * wall this does not depend on what else the machine is doing; only a hang is far from it.
 */
export async function withinCpuTime<T>(milliseconds: number, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000, 'milliseconds of processor time').toBeLessThan(milliseconds);
  return result;
}
