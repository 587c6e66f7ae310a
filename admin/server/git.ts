import { spawn } from 'node:child_process';

/** Git said no. `message` is what it said. */
export class GitError extends Error {
  override name = 'GitError';
  readonly exitCode: number | null;

  constructor(message: string, exitCode: number | null) {
    super(message);
    this.exitCode = exitCode;
  }
}

export interface GitOptions {
  /** What Git reads from its standard input. */
  input?: string | Buffer;
  /** Environment variables beside the process’s own. */
  env?: Record<string, string>;
  /** Exit codes that are answers and not failures, beside 0. */
  answers?: number[];
}

/**
 * Runs Git in a folder and returns what it printed. Never through a shell, so no value can
 * become a command; terminal prompts are off, so it cannot wait for anybody;
 * and it takes no lock just to be quicker next time, which would be left behind if it were killed.
 * @throws {GitError} when Git fails
 */
export function git(folder: string, args: string[], { input, env, answers = [] }: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.fsync=committed,reference', '-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (error) => reject(new GitError(`Git could not be started: ${error.message}`, null)));
    child.on('close', (code) => {
      if (code === 0 || (code !== null && answers.includes(code))) resolve(Buffer.concat(out));
      else reject(new GitError(Buffer.concat(complaints).toString().trim() || `git ${args[0]} failed`, code));
    });
    // Git may end before it has read everything; its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The same, as one line of text. */
export async function gitLine(folder: string, args: string[], options?: GitOptions): Promise<string> {
  return (await git(folder, args, options)).toString().trim();
}
