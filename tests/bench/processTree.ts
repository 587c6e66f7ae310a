import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel knows of one process (Linux, proc(5)). */
export interface ProcessState {
  parent: number;
  /** User and system time: its own, and that of children that have ended. */
  ownSeconds: number;
  childSeconds: number;
  memoryBytes: number;
}
/** A process and everything that it started, at one moment. */
export interface TreeState {
  cpuSeconds: number;
  memoryBytes: number;
  largestProcessBytes: number;
}

/** Linux counts time in hundredths of a second wherever it shows it to programs. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Null when there is no such process, or no `/proc`. */
export function readProcess(id: number | string): ProcessState | null {
  try {
    const line = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of the program stands in parentheses and may hold spaces; what counts comes after it.
    const fields = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0, pages = 0] = [1, 11, 12, 13, 14, 21].map(
      (index) => fields[index],
    );
    return {
      parent,
      ownSeconds: (user + system) / TICKS_PER_SECOND,
      childSeconds: (childUser + childSystem) / TICKS_PER_SECOND,
      memoryBytes: pages * PAGE_BYTES,
    };
  } catch {
    return null;
  }
}

/** Null where the system has no `/proc`. */
export function readTree(root: number): TreeState | null {
  if (!readProcess(root)) return null;
  const all = new Map<number, ProcessState>();
  for (const name of readdirSync('/proc')) {
    const state = /^\d+$/.test(name) ? readProcess(name) : null;
    if (state) all.set(Number(name), state);
  }
  const belongs = (id: number): boolean => id === root || belongsByParent(all.get(id));
  const belongsByParent = (state: ProcessState | undefined) =>
    state !== undefined && state.parent > 1 && belongs(state.parent);
  const tree = [...all].filter(([id]) => belongs(id)).map(([, state]) => state);
  return {
    cpuSeconds: tree.reduce((sum, { ownSeconds, childSeconds }) => sum + ownSeconds + childSeconds, 0),
    memoryBytes: tree.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
    largestProcessBytes: Math.max(0, ...tree.map(({ memoryBytes }) => memoryBytes)),
  };
}

/** Follows a tree of processes: what it uses now, and the most that it has used. */
export class TreeWatch {
  readonly most: TreeState = { cpuSeconds: 0, memoryBytes: 0, largestProcessBytes: 0 };
  private readonly root: number;

  constructor(root: number) {
    this.root = root;
  }

  /** CPU seconds until now; not a number where the system has no `/proc`. */
  look(): number {
    const now = readTree(this.root);
    if (!now) return NaN;
    this.most.cpuSeconds = Math.max(this.most.cpuSeconds, now.cpuSeconds);
    this.most.memoryBytes = Math.max(this.most.memoryBytes, now.memoryBytes);
    this.most.largestProcessBytes = Math.max(this.most.largestProcessBytes, now.largestProcessBytes);
    return now.cpuSeconds;
  }
}
