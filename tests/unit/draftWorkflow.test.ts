import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Drafts } from '../../admin/server/drafts.ts';
import { Repository } from '../../admin/server/repository.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';
import { tinyPicture } from '../support/tinyPicture.ts';
import { ANNA, BEN, writingNewsroom, type WritingNewsroom } from '../support/writingNewsroom.ts';

describe('a draft on its way to the readers', () => {
  let room: WritingNewsroom;
  beforeEach(() => {
    room = writingNewsroom();
  });
  afterEach(() => room.remove());

  const branch = 'cms/articles/second-story';
  const head = () => room.git('rev-parse', 'main');

  test('an unfinished text is kept on a branch of its own, and nothing else is touched', async () => {
    const before = head();
    await room.save(ANNA, 'second-story', '---\nheadline: Half a\n---\n\nA {brace} and <Nothing', null);
    expect(head()).toBe(before);
    expect(room.git('status', '--porcelain')).toBe('');
    expect(room.git('log', '--format=%an <%ae> %cn: %B', `main..${branch}`)).toBe(
      'Anna Author <anna@example.org> Anna Author: Draft article: Half a\n\nNewsroom-Status: draft',
    );
    expect(room.git('diff', '--name-only', 'main', branch)).toBe('content/articles/second-story/index.mdx');
    expect((await room.draftText('second-story')).data).toContain('A {brace} and <Nothing');
    expect(await room.published('second-story')).toMatchObject({ data: null });
  });

  test('goes on where it was, and saving the same again adds nothing', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    const second = await room.save(BEN, 'second-story', smallStory('The second story goes on', 2), first);
    expect(await room.save(BEN, 'second-story', smallStory('The second story goes on', 2), second)).toBe(second);
    expect(room.git('log', '--format=%an', `main..${branch}`)).toBe('Ben Author\nAnna Author');
  });

  test('what is published may be saved unchanged: that is no draft', async () => {
    const { data, file } = await room.published('first-story');
    await room.save(ANNA, 'first-story', data!, file.id);
    expect(await room.ask(ANNA, 'unpublishedEntries')).toEqual([]);
  });

  test('its status is in Git, and review means that the site would build with it', async () => {
    const unfinished = smallStory('The second story begins', 2).replace('topics: [mixers]', 'topics: [nothing]');
    const first = await room.save(ANNA, 'second-story', unfinished, null);
    await expect(room.status(ANNA, 'second-story', 'pending_review')).rejects.toThrow(
      /^Not sent to review\. .*“Topics” names “nothing”/,
    );
    expect(await room.draft('second-story')).toMatchObject({ status: 'draft' });
    const second = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), first);
    for (const status of ['pending_review', 'pending_publish', 'draft', 'pending_review']) {
      await room.status(BEN, 'second-story', status);
      expect(await room.draft('second-story')).toMatchObject({ status });
    }
    await room.save(ANNA, 'second-story', smallStory('The second story, edited', 2), second);
    expect(await room.draft('second-story')).toMatchObject({
      status: 'pending_review',
      pullRequestAuthor: 'Anna Author',
    });
    await expect(room.status(ANNA, 'second-story', 'published')).rejects.toThrow(/a draft, in review, or ready/);
  });

  test('is published as one commit by who wrote it, committed by who published it, with thanks to the others', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.save(BEN, 'second-story', smallStory('The second story is done', 2), first);
    const editor = { name: 'Eve Editor', email: 'eve@example.org' };
    await room.status(editor, 'second-story', 'pending_publish');
    await room.publish(editor, 'second-story');
    expect(room.git('log', '--format=%an|%cn|%B', 'main', '-1')).toBe(
      'Ben Author|Eve Editor|Add article: The second story is done\n\nCo-authored-by: Anna Author <anna@example.org>',
    );
    expect(room.git('rev-list', '--count', 'main')).toBe('2');
    expect(room.git('show', '--name-only', '--format=')).toBe('content/articles/second-story/index.mdx');
    expect(readFileSync(join(room.folder, 'content/articles/second-story/index.mdx'), 'utf8')).toContain('is done');
    expect(room.git('status', '--porcelain')).toBe('');
    expect(await room.ask(ANNA, 'unpublishedEntries')).toEqual([]);
    expect(room.git('branch', '--list')).toBe('* main');
  });

  test('takes its pictures along', async () => {
    const png = await tinyPicture('png');
    const asset = { path: 'content/articles/second-story/a.png', content: png.toString('base64'), encoding: 'base64' };
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null, [asset]);
    const draft = await room.draft('second-story');
    expect((draft.diffs as { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'content/articles/second-story/a.png',
      'content/articles/second-story/index.mdx',
    ]);
    const sent = (await room.ask(ANNA, 'unpublishedEntryMediaFile', {
      collection: 'articles',
      slug: 'second-story/index',
      path: asset.path,
    })) as { content: string };
    expect(sent.content).toBe(asset.content);
    const other = { ...asset, content: (await tinyPicture('png', 80, 60)).toString('base64') };
    await expect(
      room.save(ANNA, 'second-story', smallStory('The second story goes on', 2), first, [other]),
    ).rejects.toThrow(/another picture with the name “a.png”/);
    await room.publish(ANNA, 'second-story');
    expect(room.git('ls-files', 'content/articles/second-story')).toContain('a.png');
  });

  test('what refers to another draft waits for it, and says so', async () => {
    await room.ask(ANNA, 'persistEntry', {
      dataFiles: [
        {
          path: 'content/topics/bridges.yaml',
          slug: 'bridges',
          raw: 'name: Bridges\ndescription: Services that move coins between chains.\n',
        },
      ],
      assets: [],
      bases: {},
      options: { newEntry: true, useWorkflow: true },
    });
    const story = smallStory('A story about bridges now', 2).replace('[mixers]', '[bridges]');
    await room.save(ANNA, 'second-story', story, null);
    await expect(room.publish(ANNA, 'second-story')).rejects.toThrow(
      /^Not published\. .*“bridges” is the topic “Bridges”, which is still a draft: publish it first\./s,
    );
    await room.ask(ANNA, 'publishUnpublishedEntry', { collection: 'topics', slug: 'bridges' });
    await room.publish(ANNA, 'second-story');
    expect(room.git('log', '-2', '--format=%s')).toBe('Add article: A story about bridges now\nAdd topic: Bridges');
  });

  test('a draft that was deleted stays in Git, with who did it; the site keeps its version', async () => {
    const { file } = await room.published('first-story');
    await room.save(ANNA, 'first-story', smallStory('Words that must not be lost'), file.id);
    await room.discard(BEN, 'first-story');
    expect(await room.ask(ANNA, 'unpublishedEntries')).toEqual([]);
    const kept = room.git('for-each-ref', '--format=%(refname)', 'refs/newsroom/deleted/cms/articles/first-story');
    expect(room.git('show', `${kept}:${FIRST_STORY}`)).toContain('Words that must not be lost');
    expect(room.git('log', '-1', '--format=%an: %s', kept)).toBe(
      'Ben Author: Delete the draft of article: Words that must not be lost',
    );
    expect((await room.published('first-story')).data).toContain('The first story of them all');
  });

  test('every version that was ever saved can be reached after two rounds of drafts and a clean-up', async () => {
    const texts = ['One version of the story', 'Two versions of the story', 'Three versions of the story'];
    for (const [round, text] of texts.entries()) {
      const { file } = await room.published('first-story');
      const first = await room.save(ANNA, 'first-story', smallStory(`${text}, first try`), file.id);
      await room.save(ANNA, 'first-story', smallStory(`${text}, second try`), first);
      if (round === 1) await room.discard(ANNA, 'first-story');
      else await room.publish(ANNA, 'first-story');
    }
    room.git('reflog', 'expire', '--expire=now', '--all');
    room.git('gc', '--quiet', '--prune=now');
    const all = room.git('log', '--all', '--format=%s');
    for (const text of texts)
      for (const half of ['first', 'second']) expect(all).toContain(`Draft article: ${text}, ${half} try`);
    expect(room.git('fsck', '--strict')).toBe('');
  });

  test('the list for the desk tells all about each, in a handful of Git calls however many there are', async () => {
    const { file } = await room.published('first-story');
    await room.save(BEN, 'first-story', smallStory('The first story, edited'), file.id);
    await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.status(BEN, 'second-story', 'pending_review');
    const drafts = new Drafts(new Repository(room.folder));
    const list = await drafts.list();
    expect(
      list.map(({ kind, slug, title, status, author, isNew }) => [kind, slug, title, status, author.name, isNew]),
    ).toEqual(
      expect.arrayContaining([
        ['articles', 'second-story', 'The second story begins', 'pending_review', 'Anna Author', true],
        ['articles', 'first-story', 'The first story, edited', 'draft', 'Ben Author', false],
      ]),
    );
    expect(list).toHaveLength(2);
  });
});
