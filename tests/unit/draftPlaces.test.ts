import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { ANNA, BEN, writingNewsroom, type WritingNewsroom } from '../support/writingNewsroom.ts';

describe('drafts beside a developer’s Git', () => {
  let room: WritingNewsroom;
  const clones: string[] = [];
  beforeEach(() => {
    room = writingNewsroom();
  });
  afterEach(() => {
    room.remove();
    for (const folder of clones.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function clone(): TemporaryNewsroom {
    const folder = mkdtempSync(join(tmpdir(), 'clone-'));
    clones.push(folder);
    execFileSync('git', ['clone', '--quiet', room.folder, folder]);
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
        .toString()
        .trim();
    return { folder, git, remove: () => rmSync(folder, { recursive: true, force: true }) };
  }

  test('a clone has the drafts with their statuses, goes on with them, and does not bring back what it ended', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.status(ANNA, 'second-story', 'pending_review');
    await room.save(ANNA, 'third-story', smallStory('The third story begins', 3), null);
    const copy = writingNewsroom(clone());
    expect(await copy.ask(BEN, 'unpublishedEntries')).toEqual(
      expect.arrayContaining(['articles/second-story', 'articles/third-story']),
    );
    expect(await copy.draft('second-story')).toMatchObject({ status: 'pending_review' });
    await copy.save(BEN, 'second-story', smallStory('The second story goes on', 2), first);
    expect(copy.git('log', '--format=%an', 'main..cms/articles/second-story')).toBe(
      'Ben Author\nAnna Author\nAnna Author',
    );
    await copy.publish(BEN, 'second-story');
    await copy.discard(BEN, 'third-story');
    copy.git('fetch', '--quiet');
    expect(await copy.ask(BEN, 'unpublishedEntries')).toEqual([]);

    // Anna goes on with what Ben deleted in his copy.
    const third = (await room.draftText('third-story')).file.id;
    await room.save(ANNA, 'third-story', smallStory('The third story is worth it', 3), third);
    copy.git('fetch', '--quiet');
    expect(await copy.ask(BEN, 'unpublishedEntries')).toEqual(['articles/third-story']);
    expect((await copy.draftText('third-story')).data).toContain('worth it');
  });

  test('what was pushed to a draft and fetched is the draft', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    const copy = writingNewsroom(clone());
    copy.git('branch', '--quiet', 'cms/articles/second-story', 'origin/cms/articles/second-story');
    await room.save(ANNA, 'second-story', smallStory('The second story goes on', 2), first);
    copy.git('fetch', '--quiet');
    const { data, file } = await copy.draftText('second-story');
    expect(data).toContain('goes on');
    await copy.save(BEN, 'second-story', smallStory('The second story ends', 2), file.id);
    expect(copy.git('rev-list', '--count', 'main..cms/articles/second-story')).toBe('3');
  });

  test('uncommitted work is not touched: in other files it does not matter, in the same file publishing waits', async () => {
    writeFileSync(join(room.folder, 'README.md'), 'Half a sentence\n');
    writeFileSync(join(room.folder, 'staged.txt'), 'Staged\n');
    room.git('add', 'staged.txt');
    const { file } = await room.published('first-story');
    appendFileSync(join(room.folder, FIRST_STORY), '\nA developer’s line.\n');
    await room.save(ANNA, 'first-story', smallStory('Anna changes the first story'), file.id);
    await room.save(ANNA, 'second-story', smallStory('Anna writes a second story', 2), null);
    await room.publish(ANNA, 'second-story');
    expect(room.git('show', '--name-only', '--format=')).toBe('content/articles/second-story/index.mdx');
    await expect(room.publish(ANNA, 'first-story')).rejects.toThrow(/not in the newsroom’s history/);
    expect(readFileSync(join(room.folder, FIRST_STORY), 'utf8')).toContain('A developer’s line.');
    expect(
      room
        .git('status', '--porcelain')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['M README.md', `M ${FIRST_STORY}`, 'A  staged.txt']);
    room.git('checkout', '--quiet', FIRST_STORY);
    await room.publish(ANNA, 'first-story');
    expect(await room.ask(ANNA, 'unpublishedEntries')).toEqual([]);
  });

  test('a copy that is on no branch says so; one whose branch has another name works', async () => {
    await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    room.git('checkout', '--quiet', '--detach');
    await expect(room.publish(ANNA, 'second-story')).rejects.toThrow(/not on a branch.*git switch main/);
    room.git('switch', '--quiet', 'main');
    room.git('branch', '--quiet', '--move', 'main', 'trunk');
    await room.publish(ANNA, 'second-story');
    expect(room.git('log', '-1', '--format=%s', 'trunk')).toBe('Add article: The second story begins');
  });

  test('a draft that a developer merged is over, and the entry may have a new one', async () => {
    await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    room.git('merge', '--quiet', '--no-ff', '--no-edit', 'cms/articles/second-story');
    expect(await room.ask(ANNA, 'unpublishedEntries')).toEqual([]);
    const { file } = await room.published('second-story');
    await room.save(BEN, 'second-story', smallStory('Ben goes on with the second story', 2), file.id);
    await room.publish(BEN, 'second-story');
    expect((await room.published('second-story')).data).toContain('Ben goes on');
  });

  test('what a developer added to a draft’s branch outside of the entry is not published by an author', async () => {
    await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    room.git('switch', '--quiet', 'cms/articles/second-story');
    writeFileSync(join(room.folder, 'package.json'), '{}');
    room.git('add', 'package.json');
    room.git('commit', '--quiet', '--message', 'By hand');
    room.git('switch', '--quiet', 'main');
    expect(await room.draft('second-story')).toMatchObject({ status: 'draft' });
    await expect(room.publish(ANNA, 'second-story')).rejects.toThrow(/changes package\.json too.*A developer/);
  });

  test('branches that are no drafts are left alone', async () => {
    for (const name of [
      'cms/other',
      'cms/articles/UPPER',
      'cms/articles/a/b',
      'cms/nothing/here',
      'cms/articles/admin',
    ]) {
      room.git('branch', name);
      room.git('update-ref', `refs/heads/${name}`, room.git('commit-tree', '-m', 'x', 'main^{tree}'));
    }
    expect(await room.ask(ANNA, 'unpublishedEntries')).toEqual([]);
  });

  test('a lock that somebody else holds is waited for, and named when it stays', async () => {
    const { file } = await room.published('first-story');
    const lock = join(room.folder, '.git/refs/heads/cms/articles/first-story.lock');
    room.git('update-ref', 'refs/heads/cms/articles/x', 'main');
    writeFileSync(lock, '');
    utimesSync(lock, 1, 1);
    await expect(room.save(ANNA, 'first-story', smallStory('Anna changes the first story'), file.id)).rejects.toThrow(
      /Git is busy.*delete the file \.git\/refs\/heads\/cms\/articles\/first-story\.lock/,
    );
    rmSync(lock);
    await room.save(ANNA, 'first-story', smallStory('Anna changes the first story'), file.id);
  });

  test('only an editor calls ready and publishes, once anybody has a role', async () => {
    appendFileSync(join(room.folder, 'content/site.yaml'), `roles:\n  - email: ${BEN.email}\n    role: editor\n`);
    room.git('commit', '--quiet', '--all', '--message', 'Ben is an editor');
    expect(await room.ask(ANNA, 'me')).toEqual({ ...ANNA, role: 'author' });
    expect(await room.ask({ ...BEN, email: BEN.email.toUpperCase() }, 'me')).toMatchObject({ role: 'editor' });
    await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    for (const attempt of [
      () => room.status(ANNA, 'second-story', 'pending_publish'),
      () => room.publish(ANNA, 'second-story'),
      () => room.ask(ANNA, 'deleteFiles', { paths: [FIRST_STORY] }),
      () => room.ask(ANNA, 'persistEntry', { options: {} }),
    ])
      await expect(attempt()).rejects.toThrow(/Only an editor can/);
    expect(room.git('rev-list', '--count', 'main')).toBe('2');
  });
});
