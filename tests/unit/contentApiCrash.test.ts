import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compiled } from '../../scripts/setup.mjs';
import { FIRST_STORY, smallNewsroom, smallStory } from '../support/smallNewsroom.ts';
import { ANNA, writingNewsroom } from '../support/writingNewsroom.ts';

const PROGRAM = fileURLToPath(new URL('../support/workingProgram.ts', import.meta.url));
/** `npm test` has no time for more; `npm run test:authors` kills fifty times. */
const KILLS = Number(process.env.NEWSROOM_KILLS ?? 8);
/** At most so long after an acknowledged step a program is killed: a step or two. */
const LATEST_MS = 250;
/** Save, review, save, publish. */
const STEPS = 4;

/** A newsroom at work in a process of its own, started before it is needed. */
function workingNewsroom(folder: string) {
  const child = spawn(process.execPath, [PROGRAM, folder], {
    // Fifty programs start in half the time when one keeps what Node has made of their modules.
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const steps: string[] = [];
  let heard = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    steps.push(line);
    heard();
  });
  const step = async (count: number) => {
    while (steps.length < count && child.exitCode === null)
      await Promise.race([new Promise<void>((resolve) => (heard = resolve)), closed]);
  };
  return {
    steps,
    /** Begins with a number, and is killed some milliseconds after so many steps were acknowledged. */
    async workUntilKilled(begin: number, count: number, after: number, withGit: boolean): Promise<void> {
      await step(1);
      child.stdin.write(`${begin}\n`);
      await step(1 + count);
      await sleep(after);
      await this.kill(withGit);
    },
    /** @param withGit the whole group: Git itself dies in the middle of what it does, too */
    async kill(withGit: boolean): Promise<void> {
      if (child.exitCode === null) process.kill(withGit ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL');
      await closed;
    },
  };
}

const numbers = (lines: string[], shape: RegExp) =>
  new Set(lines.flatMap((line) => (shape.exec(line) ? [Number(shape.exec(line)![1])] : [])));

test(`a newsroom that is killed ${KILLS} times in the middle of saves and publications loses no word, and nobody has to repair anything`, async () => {
  const newsroom = smallNewsroom();
  const log = (...refs: string[]) => newsroom.git('log', '--format=%s', ...refs).split('\n');
  let next = workingNewsroom(newsroom.folder);
  let last = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const current = next;
    next = workingNewsroom(newsroom.folder);
    await current.workUntilKilled(last + 1, 1 + (kill % STEPS), (kill * 263) % LATEST_MS, kill % 3 !== 0);
    expect(current.steps.filter((step) => step.startsWith('failed'))).toEqual([]);
    // At least the first step after the last kill was done: nothing was in its way.
    expect(current.steps.length).toBeGreaterThan(1);
    const saved = numbers(log('--all'), /^Draft article: Save number (\d+) /);
    const published = numbers(log('main'), /^Change article: Save number (\d+) /);
    for (const number of numbers(current.steps, /^saved (\d+)/)) expect(saved).toContain(number);
    for (const number of numbers(current.steps, /^published (\d+)/)) expect(published).toContain(number);
    expect(existsSync(join(newsroom.folder, '.git/MERGE_HEAD'))).toBe(false);
    last = Math.max(...saved);
  }
  await next.kill(true);

  // One who is left in peace finishes what the others began.
  const room = writingNewsroom(newsroom);
  const open = (await room.ask(ANNA, 'unpublishedEntries')) as string[];
  const { file } = await (open.length > 0 ? room.draftText('first-story') : room.published('first-story'));
  await room.save(ANNA, 'first-story', smallStory('The last save of the story'), file.id);
  await room.publish(ANNA, 'first-story');
  expect(newsroom.git('status', '--porcelain')).toBe('');
  expect(readFileSync(join(newsroom.folder, FIRST_STORY), 'utf8')).toBe(smallStory('The last save of the story'));
  expect(newsroom.git('for-each-ref', 'refs/heads/cms')).toBe('');
  expect(newsroom.git('fsck', '--strict', '--no-dangling')).toBe('');
  // What came and went in between is still there.
  const all = numbers(log('--all'), /^Draft article: Save number (\d+) /);
  expect(all.size).toBeGreaterThan(KILLS);
  newsroom.remove();
}, 600_000);
