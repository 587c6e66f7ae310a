import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** What a client that nobody here wrote made of the site. */
export interface Finding {
  client: string;
  /** Null: it is not installed. */
  passed: boolean | null;
  words: string;
}

/** A test of the built site with such a client. */
export interface Client {
  name: string;
  /** Its Debian package, and whether it is there. */
  debianPackage: string;
  isInstalled: () => boolean;
  /** @returns what was seen. @throws with what is wrong */
  run: (site: ServedFeeds, folder: string) => Promise<string>;
}

/** The built site on a port of this machine, and what its feeds hold. */
export interface ServedFeeds {
  dist: string;
  /** Without a slash at its end. */
  url: string;
  /** The address that the site has in its settings, without a slash at its end. */
  address: string;
  /** How many entries `/rss.xml` has. */
  entries: number;
  /** The newest title there. */
  newest: string;
}

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Whether a program can be started. */
export const hasProgram = (program: string) => spawnSync('which', [program]).status === 0;

/** Runs a program to its end. Its time is limited, so that none can wait for ever. */
export async function runProgram(
  program: string,
  args: string[],
  { input = '', env = {}, seconds = 60 }: { input?: string; env?: Record<string, string>; seconds?: number } = {},
): Promise<Ended> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, timeout: seconds * 1000 });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => (ended.out += String(chunk)));
  child.stderr.on('data', (chunk) => (ended.err += String(chunk)));
  // A program that does not read its input may be gone before all of it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  [ended.code] = (await once(child, 'close')) as [number | null];
  return ended;
}

/** @throws when the program ended with another code than 0 */
export function expectFine({ code, out, err }: Ended): string {
  if (code !== 0) throw new Error(`ended with ${code}: ${(err || out).trim().slice(0, 600)}`);
  return out;
}

/** @throws when the two differ */
export function expectSame<T extends string | number>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new Error(`${what}: “${found}”, and should be “${expected}”.`);
}
