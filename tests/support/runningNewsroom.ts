import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandEnvironment } from './commandEnvironment.ts';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporaryNewsroom.ts';

/** A temporary newsroom on which `npm start` runs. */
export interface RunningNewsroom extends TemporaryNewsroom {
  url: string;
  /** What `npm start` has printed. */
  output: () => string;
  /** Kills it at once (SIGKILL), with what it was doing. */
  crash: () => Promise<void>;
  /** Starts it again on the same port. */
  startAgain: () => Promise<void>;
  stop: () => Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;

/**
 * Starts the real `npm start` in a temporary copy of the project, on a free port.
 * @param prepare what to do with the copy before it starts
 */
export async function startNewsroom(
  prepare: (newsroom: TemporaryNewsroom) => void | Promise<void> = () => {},
): Promise<RunningNewsroom> {
  const newsroom = temporaryNewsroom();
  await prepare(newsroom);
  return await serveNewsroom(newsroom);
}

/** Starts `npm start` in a newsroom that is there already. `stop` removes it. @param within milliseconds */
export async function serveNewsroom<N extends Pick<TemporaryNewsroom, 'folder' | 'remove'>>(
  newsroom: N,
  within = STARTS_WITHIN_MS,
): Promise<N & Pick<RunningNewsroom, 'url' | 'output' | 'crash' | 'startAgain' | 'stop'>> {
  const port = await freePort();
  let running = await serve(newsroom.folder, port, within);
  return {
    ...newsroom,
    url: `http://localhost:${port}`,
    output: () => running.output(),
    crash: () => end(running.child, 'SIGKILL'),
    startAgain: async () => {
      running = await serve(newsroom.folder, port, within);
    },
    stop: async () => {
      await end(running.child);
      newsroom.remove();
    },
  };
}

async function serve(
  folder: string,
  port: number,
  within: number,
): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: commandEnvironment({ PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const started = Date.now();
  while (!output.includes('/admin/')) {
    if (child.exitCode !== null || Date.now() - started > within) {
      await end(child);
      throw new Error(`npm start did not come up:\n${output}`);
    }
    await sleep(100);
  }
  return { child, output: () => output };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  const group = -child.pid;
  signalled(group, signal);
  const late = setTimeout(() => signalled(group, 'SIGKILL'), 5_000);
  await closed;
  clearTimeout(late);
}

/** Its pipes can be open for a moment longer than the group lives. */
function signalled(group: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(group, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
