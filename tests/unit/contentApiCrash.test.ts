import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { FIRST_STORY, numberedSave, smallNewsroom } from '../support/smallNewsroom.ts';

const PROGRAM = fileURLToPath(new URL('../support/saveProgram.ts', import.meta.url));
const AUTHOR = { name: 'Test Author', email: 'author@example.org' };
const KILLS = 16;

/** Saves until it is killed, `afterFirst` milliseconds after its first acknowledged save. Returns the last acknowledged number. */
async function savesUntilKilled(folder: string, begin: number, afterFirst: number, withGit: boolean): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, folder, String(begin)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = begin - 1;
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      last = Number(String(chunk).trim().split('\n').at(-1));
      resolve();
    });
    child.once('close', () => resolve());
  });
  await sleep(afterFirst);
  // The whole group: Git itself dies in the middle of what it does, too.
  process.kill(withGit ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL');
  await closed;
  return last;
}

test(`a newsroom that is killed ${KILLS} times in the middle of saving keeps every acknowledged save and stays whole`, async () => {
  const newsroom = smallNewsroom();
  let number = 1;
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await savesUntilKilled(newsroom.folder, number, (kill * 37) % 400, kill % 2 === 1);
    const api = new ContentApi(newsroom.folder);
    const saved = newsroom.git('show', `HEAD:${FIRST_STORY}`);
    number = Number(/Save number (\d+)/.exec(saved)?.[1]);
    // At least what was acknowledged; perhaps the next, whose acknowledgement was not heard.
    expect([acknowledged, acknowledged + 1]).toContain(number);

    const lock = join(newsroom.folder, '.git/index.lock');
    if (existsSync(lock)) rmSync(lock); // What the refusal tells a developer to do when Git itself was killed.
    const entry = (await api.answer('getEntry', { path: FIRST_STORY }, AUTHOR)) as { file: { id: string } };
    number++;
    await api.answer('persistEntry', numberedSave(number, entry.file.id), AUTHOR);
    expect(newsroom.git('status', '--porcelain')).toBe('');
    expect(readFileSync(join(newsroom.folder, FIRST_STORY), 'utf8')).toBe(
      `${newsroom.git('show', `HEAD:${FIRST_STORY}`)}\n`,
    );
    expect(newsroom.git('fsck', '--strict', '--no-dangling')).toBe('');
    number++;
  }
  expect(Number(newsroom.git('rev-list', '--count', 'HEAD'))).toBeGreaterThan(KILLS * 2);
  newsroom.remove();
}, 240_000);
