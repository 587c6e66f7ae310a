import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../admin/server/refusal.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';
import { ANNA, BEN, writingNewsroom, type WritingNewsroom } from '../support/writingNewsroom.ts';

const TIME = String.raw`\(\d{4}-\d\d-\d\d, \d\d:\d\d UTC\)`;

describe('two authors on one entry', () => {
  let room: WritingNewsroom;
  beforeEach(() => {
    room = writingNewsroom();
  });
  afterEach(() => room.remove());

  const refused = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Refusal)) throw new Error('This was not refused.');
    return error;
  };

  test('the second who opened what is published is told of the first one’s draft, and can choose', async () => {
    const { file } = await room.published('first-story');
    const annas = await room.save(ANNA, 'first-story', smallStory('What Anna wrote about it'), file.id);
    const error = await refused(room.save(BEN, 'first-story', smallStory('What Ben wrote about it'), file.id));
    expect(error.message).toMatch(
      new RegExp(`^Anna Author saved a draft of this entry while you were editing ${TIME}.*Your text stays here`),
    );
    expect(error.details.stale).toEqual({
      kind: 'articles',
      slug: 'first-story',
      path: FIRST_STORY,
      base: file.id,
      theirsVersion: annas,
      theirsBy: 'Anna Author',
      theirsWhen: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      where: 'draft',
    });
    const compared = await room.compare('first-story', file.id);
    expect(compared).toMatchObject({
      base: smallStory('The first story of them all'),
      theirs: smallStory('What Anna wrote about it'),
      theirsBy: 'Anna Author',
      theirsVersion: annas,
      where: 'draft',
    });
    await room.save(BEN, 'first-story', smallStory('What both of them wrote'), annas);
    expect((await room.draftText('first-story')).data).toContain('What both of them wrote');
  });

  test('the second who opened the draft is refused, and so is a new entry at the same address', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.save(ANNA, 'second-story', smallStory('Anna goes on with it', 2), first);
    const stale = await refused(room.save(BEN, 'second-story', smallStory('Ben goes on with it', 2), first));
    expect(stale.details.stale).toMatchObject({ where: 'draft', theirsBy: 'Anna Author', base: first });
    const taken = await refused(room.save(BEN, 'second-story', smallStory('Ben has the same title', 3), null));
    expect(taken.message).toMatch(new RegExp(`^There is a draft at this address already, by Anna Author ${TIME}`));
    const published = await refused(room.save(BEN, 'first-story', smallStory('Ben has the same title', 3), null));
    expect(published.message).toMatch(/^There is an entry at this address already, by Test Author/);
    const numbered = await refused(
      room.ask(BEN, 'persistEntry', {
        dataFiles: [{ path: 'content/articles/second-story/index-1.mdx', slug: 'second-story/index-1', raw: 'x' }],
        assets: [],
        bases: {},
        options: { newEntry: true, useWorkflow: true },
      }),
    );
    expect(numbered.message).toMatch(/There is an entry with this name already/);
  });

  test('a draft that was deleted or published under an author’s hands is not brought back silently', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.discard(BEN, 'second-story');
    const gone = await refused(room.save(ANNA, 'second-story', smallStory('Anna goes on with it', 2), first));
    expect(gone.message).toMatch(new RegExp(`^Ben Author deleted this draft while you were editing ${TIME}`));
    expect(gone.details.stale).toMatchObject({ theirsVersion: null, theirsBy: 'Ben Author' });
    expect(await room.compare('second-story', first)).toMatchObject({ theirs: null, theirsVersion: 'absent' });
    const again = (await room.ask(ANNA, 'persistEntry', {
      dataFiles: [
        { path: room.path('second-story'), slug: 'second-story/index', raw: smallStory('Anna goes on with it', 2) },
      ],
      assets: [],
      bases: { [room.path('second-story')]: 'absent' },
      options: { newEntry: false, useWorkflow: true },
    })) as { versions: Record<string, string> };
    await room.publish(BEN, 'second-story');
    const late = await refused(room.save(BEN, 'second-story', smallStory('Ben knew the first draft', 2), first));
    expect(late.details.stale).toMatchObject({
      where: 'published',
      theirsVersion: again.versions[room.path('second-story')],
    });
  });

  test('of twenty saves of one draft at once, one wins and nineteen are told', async () => {
    const { file } = await room.published('first-story');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) =>
        room.save(number % 2 ? ANNA : BEN, 'first-story', smallStory(`Save number ${number} of the story`), file.id),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(room.git('rev-list', '--count', 'main..cms/articles/first-story')).toBe('1');
  });

  test('nobody publishes or deletes what they have not seen', async () => {
    const first = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.save(BEN, 'second-story', smallStory('Ben adds a surprise to it', 2), first);
    await expect(room.publish(ANNA, 'second-story', first)).rejects.toThrow(
      /^Not published\. Ben Author changed this draft after you opened it/,
    );
    await expect(room.discard(ANNA, 'second-story', first)).rejects.toThrow(/^Not deleted\. Ben Author changed/);
    expect(room.git('rev-list', '--count', 'main')).toBe('1');
  });

  test('a main that moved elsewhere stays as it is', async () => {
    const { file } = await room.published('first-story');
    await room.save(ANNA, 'first-story', smallStory('Anna changes the first story'), file.id);
    await room.save(BEN, 'second-story', smallStory('Ben writes a second story', 2), null);
    await room.publish(BEN, 'second-story');
    await room.publish(ANNA, 'first-story');
    expect(room.git('log', '--format=%s', '--no-merges')).toBe(
      'Change article: Anna changes the first story\nAdd article: Ben writes a second story\nA small newsroom',
    );
    expect(room.git('ls-files', 'content/articles').split('\n')).toHaveLength(2);
    expect(room.git('status', '--porcelain')).toBe('');
  });

  test('when the same entry changed on the site, publishing says who and when, and an author chooses', async () => {
    const { file } = await room.published('first-story');
    const drafted = await room.save(ANNA, 'first-story', smallStory('Anna has a long draft of it'), file.id);
    // Ben corrects what is published, while Anna’s draft lies there.
    await room.ask(BEN, 'persistEntry', {
      dataFiles: [{ path: FIRST_STORY, slug: 'first-story/index', raw: smallStory('Ben corrects the first story') }],
      assets: [],
      bases: { [FIRST_STORY]: file.id },
      options: { newEntry: false },
    });
    const bens = (await room.published('first-story')).file.id!;
    for (const attempt of [room.publish(ANNA, 'first-story'), room.status(ANNA, 'first-story', 'pending_review')]) {
      const error = await refused(attempt);
      expect(error.message).toMatch(
        new RegExp(`^Not published\\. Ben Author changed this entry on the site after this draft began ${TIME}`),
      );
      expect(error.details.stale).toMatchObject({ where: 'published', base: file.id, theirsVersion: bens });
    }
    const compared = await room.compare('first-story', null, 'published');
    expect(compared).toMatchObject({
      base: smallStory('The first story of them all'),
      theirs: smallStory('Ben corrects the first story'),
      theirsBy: 'Ben Author',
      theirsVersion: bens,
      where: 'published',
      draft: { version: drafted, text: smallStory('Anna has a long draft of it') },
    });
    const choice = { kind: 'articles', slug: 'first-story', text: smallStory('What both of them meant') };
    await expect(room.ask(ANNA, 'rebaseDraft', { ...choice, base: drafted, published: file.id })).rejects.toThrow(
      /Ben Author saved this entry while you were editing/,
    );
    await expect(room.ask(ANNA, 'rebaseDraft', { ...choice, base: file.id, published: bens })).rejects.toThrow(
      /Anna Author saved a draft of this entry/,
    );
    await room.ask(ANNA, 'rebaseDraft', { ...choice, base: drafted, published: bens });
    await room.publish(ANNA, 'first-story');
    expect((await room.published('first-story')).data).toBe(choice.text);
    // One commit on the branch that readers get, after Ben’s.
    expect(room.git('log', '--format=%s')).toBe(
      'Change article: What both of them meant\nChange article: Ben corrects the first story\nA small newsroom',
    );
  });

  test('a version of another file is shown to nobody', async () => {
    const secret = room.git('rev-parse', 'HEAD:README.md');
    expect(await room.compare('first-story', secret)).toMatchObject({ base: null });
  });
});
