import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '../../src/archive/cases/caseHistory.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'case-history-'));
  const save = (slug: string, text: string, when: string) => {
    mkdirSync(join(folder, 'content/cases'), { recursive: true });
    writeFileSync(join(folder, `content/cases/${slug}.yaml`), text);
    git(when, 'add', '--all');
    git(when, 'commit', '--quiet', '--message', `${slug}: ${text}`);
  };
  git('', 'init', '--quiet', '--initial-branch=main');
  save('harbour', 'first', '2026-01-10T12:00:00Z');
  save('quay', 'first', '2026-02-10T12:00:00Z');
  // Two changes on one day, of which the newsroom in Tokyo has the second on the next one.
  save('harbour', 'second', '2026-03-01T12:00:00Z');
  save('harbour', 'third', '2026-03-01T18:00:00Z');
  git('', 'switch', '--quiet', '--create', 'cms/cases/quay');
  save('quay', 'a draft', '2026-04-01T12:00:00Z');
  git('', 'switch', '--quiet', 'main');
  git('2026-04-20T12:00:00Z', 'merge', '--quiet', '--no-ff', '--message', 'Publish it', 'cms/cases/quay');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(when: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const env = when ? { ...process.env, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when } : process.env;
  execFileSync('git', [...who, ...args], { cwd: folder, env, stdio: 'ignore' });
}

test('a record has the days on which it changed on the site, by the clock of the newsroom', () => {
  const history = historyOf(folder, 'UTC');
  expect(history.get('harbour')).toEqual(['2026-03-01', '2026-01-10']);
  expect(historyOf(folder, 'Asia/Tokyo').get('harbour')).toEqual(['2026-03-02', '2026-03-01', '2026-01-10']);
  expect(history.get('quay'), 'a draft counts when it is published').toEqual(['2026-04-20', '2026-02-10']);
  expect(history.get('pier')).toBeUndefined();
});

test('without Git there is no history, and no failure', () => {
  expect(historyOf(tmpdir(), 'UTC').size).toBe(0);
});
