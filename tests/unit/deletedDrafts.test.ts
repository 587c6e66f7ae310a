import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeletedAnswer } from '../../admin/desk/deletedDraft.ts';
import type { Author } from '../../admin/server/repository.ts';
import { smallStory } from '../support/smallNewsroom.ts';
import { ANNA, BEN, writingNewsroom, type WritingNewsroom } from '../support/writingNewsroom.ts';

const EVE: Author = { name: 'Eve Editor', email: 'eve@example.org' };

describe('drafts that were deleted', () => {
  let room: WritingNewsroom;
  beforeEach(() => {
    room = writingNewsroom();
  });
  afterEach(() => room.remove());

  const branch = 'cms/articles/second-story';
  const deleted = async (author: Author) => ((await room.ask(author, 'deletedDrafts')) as DeletedAnswer).drafts;
  /** Anna’s draft, which she deletes. */
  const annaDeletes = async (headline = 'The second story begins') => {
    const version = await room.save(ANNA, 'second-story', smallStory(headline, 2), null);
    await room.discard(ANNA, 'second-story', version);
    return version;
  };
  /** From now on only Eve is an editor. */
  const onlyEveEdits = () => {
    appendFileSync(join(room.folder, 'content/site.yaml'), '\nroles:\n  - email: eve@example.org\n    role: editor\n');
    room.git('commit', '--quiet', '--all', '--message', 'Eve is the editor');
  };

  test('are listed with title, by whom and when, the last first', async () => {
    expect(await deleted(ANNA)).toEqual([]);
    await annaDeletes('The second story begins');
    const version = await room.save(BEN, 'third-story', smallStory('A third story', 3), null);
    await room.discard(ANNA, 'third-story', version);
    expect(await deleted(ANNA)).toEqual([
      {
        id: expect.stringMatching(/^articles\/third-story\/\d+$/) as string,
        kind: 'articles',
        slug: 'third-story',
        title: 'A third story',
        deletedBy: 'Anna Author',
        deletedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
      expect.objectContaining({ slug: 'second-story', title: 'The second story begins' }),
    ]);
  });

  test('come back word for word, as drafts, whatever they were before, and leave the list', async () => {
    const version = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.status(ANNA, 'second-story', 'pending_publish');
    await room.discard(ANNA, 'second-story', version);
    const [{ id } = { id: '' }] = await deleted(ANNA);
    expect(await room.ask(ANNA, 'restoreDraft', { id })).toEqual({ kind: 'articles', slug: 'second-story' });
    expect(await room.draft('second-story')).toMatchObject({ status: 'draft', pullRequestAuthor: 'Anna Author' });
    expect((await room.draftText('second-story')).file.id).toBe(version);
    expect(await deleted(ANNA)).toEqual([]);
    expect(room.git('log', '-1', '--format=%an: %s', branch)).toBe(
      'Anna Author: Restore the draft of article: The second story begins',
    );
    expect(room.git('status', '--porcelain')).toBe('');
    // It is a draft like any other: deleted again, it is there again.
    await room.discard(ANNA, 'second-story', version);
    expect(await deleted(ANNA)).toHaveLength(1);
    expect(room.git('fsck', '--no-dangling')).toBe('');
  });

  test('do not take the place of another draft, and the words of both stay', async () => {
    await annaDeletes();
    const other = await room.save(BEN, 'second-story', smallStory('Another second story', 2), null);
    const [{ id } = { id: '' }] = await deleted(ANNA);
    await expect(room.ask(ANNA, 'restoreDraft', { id })).rejects.toThrow(
      'There is another draft of this article now, by Ben Author.',
    );
    expect((await room.draftText('second-story')).file.id).toBe(other);
    await expect(room.ask(ANNA, 'restoreDraft', { id: '../../heads/main' })).rejects.toThrow(
      'not among the deleted ones',
    );
  });

  test('are an author’s own and an editor’s, and nobody else’s', async () => {
    onlyEveEdits();
    const version = await room.save(ANNA, 'second-story', smallStory('The second story begins', 2), null);
    await room.discard(EVE, 'second-story', version);
    expect((await deleted(EVE)).map(({ slug }) => slug)).toEqual(['second-story']);
    expect((await deleted(ANNA)).map(({ slug }) => slug)).toEqual(['second-story']);
    expect(await deleted(BEN)).toEqual([]);
    const [{ id } = { id: '' }] = await deleted(ANNA);
    await expect(room.ask(BEN, 'restoreDraft', { id })).rejects.toThrow('This draft is not yours.');
    await room.ask(ANNA, 'restoreDraft', { id });
    expect(await room.draft('second-story')).toMatchObject({ status: 'draft' });
  });
});
