import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryNewsroom, type TemporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { buildSite, startBuild } from './buildSite.ts';
import { comparableState } from './folderState.ts';
import { plant } from './plant.ts';
import { dist } from './site.ts';

describe('The same content, built again', () => {
  const clean = comparableState(dist);
  let newsroom: TemporaryNewsroom;

  beforeAll(async () => {
    newsroom = temporaryNewsroom();
    await plant(newsroom.folder);
  });
  afterAll(() => newsroom.remove());

  // Which also shows that two builds of one content at one moment are the same.
  test('a build that was killed while it wrote, and is run again, gives the clean site byte for byte', async () => {
    const { child, ended } = startBuild(newsroom.folder);
    const written = join(newsroom.folder, 'dist', 'news');
    while (!existsSync(written)) {
      expect(child.exitCode, 'the build ended before it could be killed').toBeNull();
      await sleep(2);
    }
    // The group: the build’s own helpers die with it, as in a power cut.
    process.kill(-child.pid!, 'SIGKILL');
    expect((await ended).code).toBeNull();
    expect(existsSync(join(newsroom.folder, 'dist', 'pagefind')), 'the build was killed before its end').toBe(false);

    expect(comparableState(await buildSite(newsroom.folder))).toEqual(clean);
  });
});
