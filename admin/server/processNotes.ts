import { randomUUID } from 'node:crypto';

/**
 * Tells this process from all others, in the names of files that it leaves in Git’s folder: a
 * later process may get the same number.
 */
export const PROCESS = `${process.pid}.${randomUUID()}`;

/** Whether the process that left such a file is dead. */
export function leftByTheDead(fileName: string): boolean {
  const pid = Number(/\.(\d+)\.[0-9a-f-]{36}/.exec(fileName)?.[1]);
  if (!pid || fileName.includes(PROCESS)) return false;
  // The number of a process that died is this one’s own now.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
