import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { SMALL_CONTENT, smallNewsroom, smallStory } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

const AUTHOR = { name: 'An Editor', email: 'editor@example.org' };
const WORDS = { what: 'We wrote 3,120 coins. There were 3,012.', why: 'Two digits changed places.' };

interface State {
  base: string;
  isOut: boolean;
  status: string;
  formerSlugs: string[];
}

describe('an editor changes a story that readers have', () => {
  let newsroom: TemporaryNewsroom;
  let api: ContentApi;
  let picture: Buffer;
  let number = 1;
  /** A new pair of stories for each test: one that readers have, and one that has a former name and waits for its time. */
  let out: string;
  let waiting: string;

  // One newsroom for all: a check of texts costs a process to start.
  beforeAll(async () => {
    newsroom = smallNewsroom();
    api = new ContentApi(newsroom.folder);
    picture = await tinyPicture('png');
  });
  afterAll(() => newsroom.remove());
  beforeEach(() => {
    number += 2;
    [out, waiting] = [`story-${number}`, `story-${number + 1}`];
    plant({
      [pathOf(out)]: smallStory(`The story with number ${number}`, number, '![A chart.](chart.png)'),
      [pathOf(out, 'chart.png')]: picture,
      [pathOf(waiting)]: smallStory(`The story with number ${number + 1}`, number + 1, `See [it](/news/${out}/).`)
        .replace('published: 2024', 'published: 2099')
        .replace('status:', `formerSlugs: [old-${waiting}]\nstatus:`),
    });
  });

  const pathOf = (slug: string, file = 'index.mdx') => `content/articles/${slug}/${file}`;
  const plant = (texts: Record<string, string | Buffer>) => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(newsroom.folder, path)), { recursive: true });
      writeFileSync(join(newsroom.folder, path), text);
    }
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'Planted');
  };
  const ask = (action: string, parameters: Record<string, unknown>) => api.answer(action, parameters, AUTHOR);
  const state = (slug: string) => ask('storyState', { slug }) as Promise<State>;
  const now = async (action: string, slug: string, more: Record<string, unknown> = {}) =>
    ask(action, { slug, base: (await state(slug)).base, ...more });
  const inHead = (slug: string) => newsroom.git('show', `HEAD:${pathOf(slug)}`);
  const draft = (slug: string, base: string | null, raw: string) =>
    ask('persistEntry', {
      dataFiles: [{ path: pathOf(slug), slug, raw }],
      assets: [],
      bases: { [pathOf(slug)]: base },
      options: { newEntry: base === null, useWorkflow: true },
    });
  const folders = () => newsroom.git('ls-tree', '--name-only', 'HEAD:content/articles').split('\n');
  const untouched = async (work: Promise<unknown>, words: RegExp) => {
    const head = newsroom.git('rev-parse', 'HEAD');
    await expect(work).rejects.toThrow(words);
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(head);
  };

  test('a correction is dated, says what and why, moves “updated”, and changes no other line', async () => {
    await now('correctStory', out, { ...WORDS, what: ` ${WORDS.what.replace('. ', '.\n')} ` });
    const lines = newsroom.git('show', '--format=', '--unified=0', 'HEAD').split('\n').slice(4);
    expect(
      lines.filter((line) => /^[+-]/.test(line)).map((line) => line.replace(/\d{4}-\d\d-\d\dT[\d:]+/, 'NOW')),
    ).toEqual([
      '+updated: NOW+00:00',
      '+corrections:',
      '+  - date: NOW+00:00',
      `+    what: ${WORDS.what}`,
      `+    why: ${WORDS.why}`,
    ]);
    expect(newsroom.git('log', '-1', '--format=%an: %s')).toBe(
      `An Editor: Correct article: The story with number ${number}`,
    );
    expect(readFileSync(join(newsroom.folder, pathOf(out)), 'utf8').trim()).toBe(inHead(out));
    await now('correctStory', out, { what: 'A name was wrong.', why: 'A reader told us.' });
    expect(inHead(out).match(/ {4}what:/g)).toHaveLength(2);
  });

  test('a correction without a reason, or in signs that no field takes, is refused', async () => {
    await untouched(now('correctStory', out, { what: 'A sum.', why: ' ' }), /what changed, and why/);
    await untouched(now('correctStory', out, { what: 'A {sum}.', why: 'So.' }), /What changed: must be at most 600/);
  });

  test('an update is marked by its time alone', async () => {
    const before = inHead(out);
    await now('markUpdate', out);
    expect(inHead(out)).toMatch(/^updated: \d{4}/m);
    expect(inHead(out).replace(/^updated: .*\n/m, '')).toBe(before);
  });

  test('a retraction keeps the file with its notice, once', async () => {
    await now('retractStory', out, WORDS);
    expect(inHead(out)).toContain('status: retracted\n');
    expect(inHead(out)).toContain(`what: ${WORDS.what}`);
    expect((await state(out)).status).toBe('retracted');
    await untouched(now('retractStory', out, WORDS), /retracted already/);
  });

  test('of two editors the second is told who was first', async () => {
    const { base } = await state(out);
    await ask('correctStory', { slug: out, base, ...WORDS, why: 'The first editor saw it.' });
    // To mark an update in the second of the correction would change nothing, and hold nobody up.
    await sleep(1000 - (Date.now() % 1000));
    for (const action of ['correctStory', 'retractStory', 'markUpdate'])
      await untouched(ask(action, { slug: out, base, ...WORDS }), /An Editor saved this entry/);
    await untouched(ask('moveStory', { slug: out, base, to: `moved-${number}` }), /An Editor saved this entry/);
    await untouched(ask('markUpdate', { slug: out }), /no longer knows which version/);
  });

  test('a story that waits for its time has nothing to correct', async () => {
    expect((await state(waiting)).isOut).toBe(false);
    for (const action of ['correctStory', 'retractStory', 'markUpdate'])
      await untouched(now(action, waiting, WORDS), /Readers do not have this story yet/);
  });

  test('a story moves with its pictures, its old address leads to it, and it may move back', async () => {
    const to = `moved-${number}`;
    expect(await now('moveStory', out, { to })).toMatchObject({ slug: to });
    expect(folders()).not.toContain(out);
    expect(newsroom.git('ls-tree', '--name-only', `HEAD:content/articles/${to}`)).toBe('chart.png\nindex.mdx');
    expect(inHead(to)).toContain(`formerSlugs: [${out}]\n`);
    expect(newsroom.git('show', '--no-patch', '--format=%b', 'HEAD')).toBe(`From /news/${out}/ to /news/${to}/.`);
    expect(newsroom.git('status', '--porcelain')).toBe('');
    await now('moveStory', to, { to: out });
    expect((await state(out)).formerSlugs).toEqual([to]);
    expect(folders()).not.toContain(to);
  });

  test('a story on the front page stays there under its new name, and the settings are else as they were', async () => {
    const settings = (slug: string) =>
      `${SMALL_CONTENT['content/site.yaml']}frontPage: # the week’s\n  pinned: [first-story, '${slug}'] # both\n`;
    plant({ 'content/site.yaml': settings(out) });
    const to = `moved-${number}`;
    await now('moveStory', out, { to });
    expect(newsroom.git('show', 'HEAD:content/site.yaml')).toBe(settings(to).replace(`'${to}'`, to).trim());
    plant({ 'content/site.yaml': SMALL_CONTENT['content/site.yaml']! });
  });

  test('a story that nobody knows yet leaves no old address behind', async () => {
    await now('moveStory', waiting, { to: `moved-${number}` });
    expect((await state(`moved-${number}`)).formerSlugs).toEqual([`old-${waiting}`]);
  });

  test('an address that is taken, or that none can have, is refused', async () => {
    await untouched(now('moveStory', out, { to: waiting }), /There is a story at \/news\/story-\d+\/ already/);
    await untouched(now('moveStory', out, { to: `old-${waiting}` }), /old address of the story \/news\/story-\d+\//);
    await untouched(now('moveStory', out, { to: out }), /the address already/);
    for (const to of ['admin', 'Upper', 'a b', '../x', '', 'a'.repeat(116)])
      await untouched(now('moveStory', out, { to }), /cannot be the name of an entry|keeps no file/);
  });

  test('an address that a draft has, and a story that has one, are left alone', async () => {
    const to = `moved-${number}`;
    await draft(to, null, smallStory('A draft has the address', number + 100));
    await untouched(now('moveStory', out, { to }), /A draft has the address/);
    await draft(out, (await state(out)).base, inHead(out).replace('A standfirst', 'Another standfirst'));
    await untouched(now('moveStory', out, { to: `else-${number}` }), /There is an unpublished draft of/);
    expect(await state(out)).toMatchObject({ hasDraft: true });
  });

  test('publishing a draft dates it, and moves “updated” only for a marked update', async () => {
    const slug = `drafted-${number}`;
    const written = smallStory('A story without a date', number + 200);
    await draft(slug, null, written.replace(/^published: .*\n/m, ''));
    await ask('publishUnpublishedEntry', { collection: 'articles', slug });
    expect(inHead(slug).replace(/^published: \d{4}-\d\d-\d\dT[\d:]+\+00:00$/m, 'published: NOW')).toBe(
      written.trim().replace(/^published: .*$/m, 'published: NOW'),
    );
    await draft(slug, (await state(slug)).base, `${inHead(slug).replace('A text.', 'Better words.')}\n`);
    await ask('publishUnpublishedEntry', { collection: 'articles', slug });
    expect(inHead(slug)).not.toContain('updated:');
    const marked = inHead(slug).replace(/^(published: .*)$/m, '$1\nupdated: 2031-01-01T00:00:00Z');
    await draft(slug, (await state(slug)).base, `${marked}\n`);
    await ask('publishUnpublishedEntry', { collection: 'articles', slug });
    expect(inHead(slug)).toMatch(/^updated: 20\d\d-\d\d-\d\dT[\d:]+\+00:00$/m);
    expect(inHead(slug)).not.toContain('2031');
    await draft(slug, (await state(slug)).base, `${inHead(slug).replace('status: published', 'status: draft')}\n`);
    await untouched(ask('publishUnpublishedEntry', { collection: 'articles', slug }), /cannot become a draft again/);
  });

  test('only an editor changes what is published', async () => {
    const { base } = await state(out);
    const path = join(newsroom.folder, 'content/site.yaml');
    const settings = readFileSync(path, 'utf8');
    plant({ 'content/site.yaml': `${settings}roles:\n  - email: somebody.else@example.org\n    role: editor\n` });
    for (const action of ['correctStory', 'markUpdate', 'retractStory', 'moveStory', 'redirectStory'])
      await untouched(ask(action, { slug: out, base, to: 'x', ...WORDS }), /Only an editor can/);
    plant({ 'content/site.yaml': settings });
  });

  test('a story that readers have is not deleted, but its addresses may lead to another', async () => {
    const other = `story-${number - 2}`;
    plant({ [pathOf(other)]: smallStory('The story that tells it all', number - 2) });
    await untouched(ask('deleteFiles', { paths: [pathOf(other)] }), /Retract it.*lead the address to another story/);
    await untouched(now('redirectStory', other, { to: other }), /cannot lead to itself/);
    await untouched(now('redirectStory', other, { to: waiting }), /Readers cannot see/);
    await untouched(now('redirectStory', other, { to: 'no-such-story' }), /not in the newsroom/);
    const former = (await state(other)).formerSlugs;
    await now('redirectStory', other, { to: out });
    expect(folders()).not.toContain(other);
    expect((await state(out)).formerSlugs).toEqual([...former, other]);
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  test('the clock is that of the site settings', async () => {
    expect(await ask('newsroomClock', {})).toEqual({ timeZone: 'UTC' });
    const path = 'content/site.yaml';
    plant({ [path]: readFileSync(join(newsroom.folder, path), 'utf8').replace('UTC', 'Pacific/Apia') });
    expect(await ask('newsroomClock', {})).toEqual({ timeZone: 'Pacific/Apia' });
  });
});
