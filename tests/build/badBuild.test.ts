import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryNewsroom, type TemporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { startBuild, type EndedBuild } from './buildSite.ts';
import { folderState } from './folderState.ts';
import { dist } from './site.ts';
import { writeStory } from './storyFile.ts';

describe('A build of content that is wrong', () => {
  let newsroom: TemporaryNewsroom;
  let build: EndedBuild;
  let before: Record<string, string>;

  beforeAll(async () => {
    newsroom = temporaryNewsroom();
    const fields = { id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000a1', headline: 'A story by nobody' };
    await writeStory(newsroom.folder, {
      slug: 'story-by-nobody',
      fields: { ...fields, bylines: ['nobody'], published: '2026-11-20T09:00:00Z' },
      body: 'The first paragraph.\n\n![A picture that is not there](missing-document.png)\n\nAnd {process.env.SECRET}.',
    });
    await writeStory(newsroom.folder, {
      slug: 'story-with-cut-picture',
      fields: {
        id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000a2',
        headline: 'A story with a picture that was cut short',
        published: '2026-11-20T09:00:00Z',
        leadPicture: { file: 'lead.png', alt: 'A picture that was cut.' },
      },
      body: 'Words.',
      pictures: { 'lead.png': '#717171' },
    });
    const picture = join(newsroom.folder, 'content', 'articles', 'story-with-cut-picture', 'lead.png');
    writeFileSync(picture, readFileSync(picture).subarray(0, -20));
    // What the build before has left behind.
    cpSync(dist, join(newsroom.folder, 'dist'), { recursive: true });
    before = folderState(join(newsroom.folder, 'dist'));
    build = await startBuild(newsroom.folder).ended;
  });
  afterAll(() => newsroom.remove());

  test('it fails', () => {
    expect(build.code).not.toBe(0);
    expect(build.code).not.toBeNull();
  });

  test('it names all that is wrong in all files, each with file, line and column', () => {
    const nobody = 'content/articles/story-by-nobody/index.mdx';
    const text = readFileSync(join(newsroom.folder, nobody), 'utf8').split('\n');
    const lineOf = (words: string) => text.findIndex((line) => line.includes(words)) + 1;
    expect(build.output).toContain('4 problems in 2 files of content');
    for (const problem of [
      `${nobody}:${lineOf('- nobody')}:5 “Bylines” names “nobody”, but “People and desks” has no such entry.`,
      `${nobody}:${lineOf('missing-document.png')}:1 The picture “missing-document.png” is not there: it belongs at content/`,
      `${nobody}:${lineOf('{process')}:5 “{process.env.SECRET}” is program code.`,
      'content/articles/story-with-cut-picture/index.mdx:',
    ])
      expect(build.output).toContain(problem);
    expect(build.output).toMatch(/story-with-cut-picture\/index\.mdx:\d+:\d+ The picture “lead\.png” is cut short/);
  });

  test('it says it once, and nothing of how the program is made', () => {
    expect(build.output.split('4 problems in 2 files')).toHaveLength(2);
    expect(build.output).not.toMatch(/stack trace|hint:|location:|\bat .*\.ts:\d/i);
  });

  test('it leaves the site of the build before as it was', () => {
    expect(folderState(join(newsroom.folder, 'dist'))).toEqual(before);
  });
});
