import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROJECT = process.cwd();

/** A copy of this project in a folder of its own, with its own Git history and the installed dependencies. */
export interface TemporaryNewsroom {
  folder: string;
  /** Runs Git there and returns what it printed, trimmed. */
  git: (...args: string[]) => string;
  remove: () => void;
}

/** Copies every file that Git tracks or would track. The author is “Test Author”. */
export function temporaryNewsroom(): TemporaryNewsroom {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT })
    .toString()
    .split('\0')
    .filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    // A file that was deleted but is not committed yet is listed too.
    cpSync(join(PROJECT, file), join(folder, file), { force: true, errorOnExist: false, recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder }).toString().trim();
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Test Author');
  git('config', 'user.email', 'author@example.org');
  git('config', 'commit.gpgsign', 'false');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The newsroom as it is');
  return { folder, git, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
