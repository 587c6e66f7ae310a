import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListAnswer, Row, WorkAnswer } from '../../admin/desk/row.ts';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { plantDrafts } from '../support/plantDrafts.ts';
import { FIRST_STORY, smallNewsroom, smallStory } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

const AUTHOR = { name: 'Test Author', email: 'author@example.org' };

describe('what the desk is told of a newsroom', () => {
  let newsroom: TemporaryNewsroom;
  let api: ContentApi;
  beforeAll(async () => {
    newsroom = smallNewsroom();
    await plantDrafts(newsroom, [
      { slug: 'first-story', text: smallStory('The first story, better told'), status: 'pending_review' },
      { slug: 'new-story', text: smallStory('A story that nobody has read', 2), byColleague: true },
    ]);
    api = new ContentApi(newsroom.folder);
  }, 30_000);
  afterAll(() => newsroom.remove());

  const list = (version?: string) => api.answer('list', { kind: 'articles', version }, AUTHOR) as Promise<ListAnswer>;
  const row = (rows: Row[] | undefined, slug: string) => rows?.find((one) => one.slug === slug);
  const commit = (path: string, text: string) => {
    writeFileSync(join(newsroom.folder, path), text);
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'An edit');
  };

  test('a row has the fields of the site, with its draft; a new draft has its own', async () => {
    const { rows, names, timeZone } = (await list()).list!;
    expect(row(rows, 'first-story')).toEqual({
      slug: 'first-story',
      title: 'The first story of them all',
      section: 'courts',
      topics: ['mixers'],
      bylines: ['desk'],
      published: '2024-05-06T07:08:09+00:00',
      status: 'published',
      year: '2024',
      onSite: true,
      standfirst: expect.any(String) as string,
      changed: { by: 'Test Author', when: newsroom.git('log', '-1', '--format=%cI') },
      draft: {
        title: 'The first story, better told',
        status: 'pending_review',
        author: 'Test Author',
        when: expect.stringMatching(/^\d{4}-/) as string,
        version: newsroom.git('rev-parse', `cms/articles/first-story:${FIRST_STORY}`),
      },
    });
    expect(row(rows, 'new-story')).toMatchObject({
      title: 'A story that nobody has read',
      onSite: false,
      draft: { status: 'draft', author: 'A Colleague' },
    });
    expect(rows).toHaveLength(2);
    expect(names.sections).toEqual({ courts: 'Courts' });
    expect(timeZone).toBe('UTC');
  });

  test('who has the version is told no rows until something changes: a commit, a draft, a status', async () => {
    const { version } = await list();
    expect(await list(version)).toEqual({ version });
    await api.answer(
      'updateUnpublishedEntryStatus',
      { collection: 'articles', slug: 'first-story', newStatus: 'draft' },
      AUTHOR,
    );
    const after = await list(version);
    expect(after.version).not.toBe(version);
    expect(row(after.list?.rows, 'first-story')?.draft?.status).toBe('draft');
    commit('content/sections/courts.yaml', 'name: Law courts\ndescription: What the courts decided.\norder: 1\n');
    const last = await list(after.version);
    expect(last.list?.names.sections).toEqual({ courts: 'Law courts' });
  });

  test('a file that cannot be read is listed by its slug, and the others are listed too', async () => {
    commit('content/topics/broken.yaml', 'name: [never closed\n');
    const { rows } = ((await api.answer('list', { kind: 'topics' }, AUTHOR)) as ListAnswer).list!;
    expect(rows.map(({ slug, title }) => [slug, title])).toEqual([
      ['broken', 'broken'],
      ['mixers', 'Mixers'],
    ]);
    rmSync(join(newsroom.folder, 'content/topics/broken.yaml'));
    newsroom.git('commit', '--quiet', '--all', '--message', 'Take it away');
  });

  test('the year of a story is that of the newsroom’s clock', async () => {
    const site = newsroom.git('show', 'HEAD:content/site.yaml');
    commit('content/site.yaml', `${site.replace('timeZone: UTC', 'timeZone: Pacific/Auckland')}\n`);
    commit(
      FIRST_STORY,
      smallStory('The first story of them all').replace('2024-05-06T07:08:09', '2023-12-31T20:00:00'),
    );
    const { rows, timeZone } = (await list()).list!;
    expect([timeZone, row(rows, 'first-story')?.year]).toEqual(['Pacific/Auckland', '2024']);
  });

  test('the work: drafts with whose they are, and what is out', async () => {
    const work = (await api.answer('work', {}, AUTHOR)) as WorkAnswer;
    expect(work.drafts.map(({ slug, mine }) => [slug, mine]).sort()).toEqual([
      ['first-story', true],
      ['new-story', false],
    ]);
    expect(work.latest.map(({ slug }) => slug)).toEqual(['first-story']);
    expect(work.scheduled).toEqual([]);
  });

  test('there is no list of what is no kind', async () => {
    for (const kind of ['nothing', '__proto__', undefined])
      await expect(api.answer('list', { kind }, AUTHOR)).rejects.toThrow('There is no such list');
  });
});
