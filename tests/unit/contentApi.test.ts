import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { FIRST_STORY, smallNewsroom, smallStory } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

const AUTHOR = { name: 'Test Author', email: 'author@example.org' };
interface Sent {
  data: string | null;
  file: { path: string; id: string | null };
}

describe('the content API', () => {
  let newsroom: TemporaryNewsroom;
  let api: ContentApi;
  beforeEach(() => {
    newsroom = smallNewsroom();
    api = new ContentApi(newsroom.folder);
  });
  afterEach(() => newsroom.remove());

  const ask = (action: string, parameters: Record<string, unknown> = {}) => api.answer(action, parameters, AUTHOR);
  const entry = (path = FIRST_STORY) => ask('getEntry', { path }) as Promise<Sent>;
  const save = (path: string, raw: string, base: string | null, assets: unknown[] = []) =>
    ask('persistEntry', {
      dataFiles: [{ path, slug: 'x', raw }],
      assets,
      bases: { [path]: base },
      options: { newEntry: base === null },
    });
  const inTree = (path = FIRST_STORY) => readFileSync(join(newsroom.folder, path), 'utf8');

  test('sends the newest commit, with the version of each file', async () => {
    const { data, file } = await entry();
    expect(data).toBe(smallStory('The first story of them all'));
    expect(file).toEqual({ path: FIRST_STORY, id: newsroom.git('rev-parse', `HEAD:${FIRST_STORY}`) });
    const all = (await ask('entriesByFolder', { folder: 'content/articles', extension: 'mdx', depth: 2 })) as Sent[];
    expect(all.map((sent) => sent.file.path)).toEqual([FIRST_STORY]);
  });

  test('a save is one commit of exactly its files, and the work tree follows', async () => {
    const { file } = await entry();
    await save(FIRST_STORY, smallStory('The first story has a new headline'), file.id);
    expect(newsroom.git('show', '--name-only', '--format=%an %ae %s')).toBe(
      `Test Author author@example.org Change article: The first story has a new headline\n\n${FIRST_STORY}`,
    );
    expect(inTree()).toContain('new headline');
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  test('a stale save is refused with who and when, and changes nothing', async () => {
    const { file } = await entry();
    await save(FIRST_STORY, smallStory('What the first author wrote there'), file.id);
    const head = newsroom.git('rev-parse', 'HEAD');
    await expect(save(FIRST_STORY, smallStory('What the second author wrote'), file.id)).rejects.toThrow(
      /Test Author saved this entry while you were editing \(\d{4}-\d\d-\d\d, \d\d:\d\d UTC\).*Your text stays here/,
    );
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(head);
    expect(inTree()).toContain('What the first author wrote');
  });

  test('of twenty saves of one version at once, one wins and nineteen are told', async () => {
    const { file } = await entry();
    const attempts = Array.from({ length: 20 }, (_, index) =>
      save(FIRST_STORY, smallStory(`Save number ${index} of the story`), file.id),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('a save without the version that it began from is refused', async () => {
    await expect(
      ask('persistEntry', {
        dataFiles: [{ path: FIRST_STORY, slug: 'x', raw: smallStory('No base at all here') }],
        assets: [],
        options: {},
      }),
    ).rejects.toThrow(/no longer knows which version/);
  });

  test('an entry that exists is not overwritten by a new one', async () => {
    await expect(save(FIRST_STORY, smallStory('A new story with the old address', 2), null)).rejects.toThrow(
      /There is an entry at this address already/,
    );
    await expect(
      save('content/articles/first-story/index-1.mdx', smallStory('A new story with the old address', 2), null),
    ).rejects.toThrow(/There is an entry with this name already/);
  });

  test('what would not build is refused with all its problems, and nothing is written', async () => {
    const { file } = await entry();
    const wrong = smallStory('The first story goes wrong', 1, 'A {brace} and <Nothing />.').replace(
      'bylines: [desk]',
      'bylines: [nobody]',
    );
    await expect(save(FIRST_STORY, wrong, file.id)).rejects.toThrow(
      /Text, line 2: .*brace.*Text, line 2: <Nothing> is not one/s,
    );
    const unknown = smallStory('The first story goes wrong').replace('bylines: [desk]', 'bylines: [nobody]');
    await expect(save(FIRST_STORY, unknown, file.id)).rejects.toThrow(/“Bylines” names “nobody”/);
    expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  test('what is wrong elsewhere already does not stop an author', async () => {
    writeFileSync(join(newsroom.folder, 'content/topics/broken.yaml'), 'name: Broken\n');
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'Somebody pushes a mistake');
    const { file } = await entry();
    await save(FIRST_STORY, smallStory('The first story goes on as usual'), file.id);
    expect(inTree()).toContain('goes on as usual');
  });

  test('a developer’s uncommitted work is neither touched nor swept in', async () => {
    writeFileSync(join(newsroom.folder, 'README.md'), 'Half a sentence\n');
    writeFileSync(join(newsroom.folder, 'staged.txt'), 'Staged\n');
    newsroom.git('add', 'staged.txt');
    writeFileSync(join(newsroom.folder, '.env'), 'SECRET=1\n');
    const { file } = await entry();
    await save(FIRST_STORY, smallStory('A story between other things'), file.id);
    expect(newsroom.git('show', '--name-only', '--format=')).toBe(FIRST_STORY);
    expect(
      newsroom
        .git('status', '--porcelain')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['M README.md', 'A  staged.txt', '?? .env']);
  });

  test('a file that a developer has changed and not committed is not overwritten', async () => {
    const { file } = await entry();
    appendFileSync(join(newsroom.folder, FIRST_STORY), '\nA developer’s line.\n');
    await expect(save(FIRST_STORY, smallStory('An author’s version of it'), file.id)).rejects.toThrow(
      /has changes on this computer that are not in the newsroom’s history/,
    );
    expect(inTree()).toContain('A developer’s line.');
    newsroom.git('add', FIRST_STORY);
    await expect(save(FIRST_STORY, smallStory('An author’s version of it'), file.id)).rejects.toThrow(
      /not in the newsroom’s history/,
    );
  });

  test('a commit that somebody else made in between is kept', async () => {
    const { file } = await entry();
    writeFileSync(join(newsroom.folder, 'README.md'), 'Pulled from elsewhere.\n');
    newsroom.git('commit', '--quiet', '--all', '--message', 'A developer commits');
    await save(FIRST_STORY, smallStory('The author saves after the developer'), file.id);
    expect(newsroom.git('log', '--format=%s').split('\n')).toEqual([
      'Change article: The author saves after the developer',
      'A developer commits',
      'A small newsroom',
    ]);
  });

  test('a story that is deleted before its time takes its pictures with it', async () => {
    mkdirSync(join(newsroom.folder, 'content/articles/second-story'));
    writeFileSync(
      join(newsroom.folder, 'content/articles/second-story/index.mdx'),
      smallStory('The second story of all', 2).replace('published: 2024', 'published: 2099'),
    );
    writeFileSync(join(newsroom.folder, 'content/articles/second-story/chart.png'), 'not checked here');
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'A second story');
    await ask('deleteFiles', { paths: ['content/articles/second-story/index.mdx'] });
    expect(newsroom.git('ls-files', 'content/articles')).toBe(FIRST_STORY);
    expect(existsSync(join(newsroom.folder, 'content/articles/second-story'))).toBe(false);
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  test('what others refer to cannot be deleted', async () => {
    await expect(ask('deleteFiles', { paths: ['content/topics/mixers.yaml'] })).rejects.toThrow(
      /“Topics” names “mixers”/,
    );
  });

  test.each([
    '.git/config',
    '.git/hooks/pre-commit',
    'content/../.git/config',
    'content/articles/../../package.json',
    'content/articles/first-story/../../../x.yaml',
    'content/articles/first-story/evil.svg',
    'content/articles/first-story/index.md',
    'content/articles/UPPER/index.mdx',
    'content/articles/.hidden/index.mdx',
    'content/articles/admin/index.mdx',
    'content/elsewhere/x.yaml',
    'content/site.yaml.bak',
    '/etc/passwd',
    'README.md',
    'content/articles/a\nb/index.mdx',
    'content\\articles\\x\\index.mdx',
    '',
  ])('a path that is not content is refused: %j', async (path) => {
    await expect(save(path, smallStory('A story in the wrong place'), null)).rejects.toThrow();
    await expect(ask('getEntry', { path })).rejects.toThrow();
    await expect(ask('deleteFiles', { paths: [path] })).rejects.toThrow();
    expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('a link in the repository is no way out of it', async () => {
    symlinkSync('/etc', join(newsroom.folder, 'content/articles/outside'));
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'A link');
    const all = (await ask('entriesByFolder', { folder: 'content/articles' })) as Sent[];
    expect(all.map((sent) => sent.file.path)).toEqual([FIRST_STORY]);
  });

  test('a picture must be one, must lie beside its story and replaces no other', async () => {
    const { file } = await entry();
    const raw = smallStory('The first story gets a picture');
    const asset = (path: string, content: Buffer) => [
      { path, content: content.toString('base64'), encoding: 'base64' },
    ];
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQAAAACCEkxzAAAAD0lEQVR42mNgGAWjgHwAAAJAAAHgTR1EAAAAAElFTkSuQmCC',
      'base64',
    );
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg> and more');
    await expect(save(FIRST_STORY, raw, file.id, asset('content/articles/first-story/a.png', script))).rejects.toThrow(
      /is not a jpg, png/,
    );
    await expect(save(FIRST_STORY, raw, file.id, asset('content/articles/other/a.png', pixel))).rejects.toThrow(
      /lies beside the text/,
    );
    await save(FIRST_STORY, raw, file.id, asset('content/articles/first-story/a.png', pixel));
    const { file: next } = await entry();
    const other = Buffer.from(pixel);
    other[30] = (other[30] ?? 0) ^ 1;
    const again = save(
      FIRST_STORY,
      smallStory('The first story gets another'),
      next.id,
      asset('content/articles/first-story/a.png', other),
    );
    await expect(again).rejects.toThrow(/damaged|another picture with the name/);
  });

  test('actions that the newsroom does not have are refused', async () => {
    for (const action of ['__proto__', 'constructor', 'persistMedia', 'unpublishedEntries', '', undefined])
      await expect(api.answer(action, {}, AUTHOR)).rejects.toThrow(/cannot do that/);
  });
});
