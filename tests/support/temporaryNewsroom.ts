import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
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
    // A file that was deleted but is not committed yet is listed too.
    if (!existsSync(join(PROJECT, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(folder, file), { recursive: true });
  }
  linkDependencies(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder }).toString().trim();
  git('init', '--quiet', '--initial-branch=main');
  asTestAuthor(git);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The newsroom as it is');
  return { folder, git, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Lets Git sign what is saved there as “Test Author”. */
export function asTestAuthor(git: TemporaryNewsroom['git']): void {
  git('config', 'user.name', 'Test Author');
  git('config', 'user.email', 'author@example.org');
  git('config', 'commit.gpgsign', 'false');
}

/**
 * A folder of links, one for each package: npm, run there by mistake, would take away links and not
 * the project's dependencies. The cache of pictures is shared; Astro's store of content is not,
 * because two builds at the same time would read each other's stories.
 */
function linkDependencies(from: string, to: string): void {
  mkdirSync(join(from, '.cache'), { recursive: true });
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.astro') continue;
    if (entry.isFile()) copyFileSync(join(from, entry.name), join(to, entry.name));
    else symlinkSync(join(from, entry.name), join(to, entry.name), 'junction');
  }
}
