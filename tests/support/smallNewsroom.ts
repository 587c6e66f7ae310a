import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asTestAuthor, type TemporaryNewsroom } from './temporaryNewsroom.ts';

/** A repository with the least content that is right: one of each kind, and the story `first-story`. */
export function smallNewsroom(): TemporaryNewsroom {
  const folder = mkdtempSync(join(tmpdir(), 'small-newsroom-'));
  cpSync((pattern ??= firstNewsroom()), folder, { recursive: true, preserveTimestamps: true });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, git: gitIn(folder), remove };
}

/** The newsroom that the others of this process are copies of: seven runs of Git are ten times as slow as a copy. */
let pattern: string | undefined;

function firstNewsroom(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-newsroom-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(SMALL_CONTENT)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = gitIn(folder);
  git('init', '--quiet', '--initial-branch=main', '--template=');
  asTestAuthor(git);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A small newsroom');
  return folder;
}

const gitIn =
  (folder: string) =>
  (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim();

/** The text of a story that is right in the small newsroom. */
export function smallStory(headline: string, id = 1, body = 'A text.'): string {
  return `---
id: urn:uuid:00000000-0000-4000-8000-${String(id).padStart(12, '0')}
headline: ${headline}
standfirst: A standfirst that is long enough for the desk.
section: courts
topics: [mixers]
bylines: [desk]
published: 2024-05-06T07:08:09+00:00
sources:
  - title: A release
    publisher: An agency
    kind: agency-release
    key: release
status: published
---

${body}
`;
}

export const FIRST_STORY = 'content/articles/first-story/index.mdx';

export const SMALL_CONTENT: Record<string, string> = {
  'content/site.yaml': `name: Small
tagline: A small newsroom
description: A newsroom for tests, as small as it can be.
address: https://small.example.org
publisher: house
email: desk@small.example.org
timeZone: UTC
`,
  'content/organisations/house.yaml': 'name: House\nkind: newsroom\ndescription: The house that publishes.\n',
  'content/people/desk.yaml':
    'name: The desk\nkind: desk\norganisation: house\nbiography: The desk writes about small things.\n',
  'content/sections/courts.yaml': 'name: Courts\ndescription: What the courts decided.\norder: 1\n',
  'content/topics/mixers.yaml': 'name: Mixers\ndescription: Services that pool coins of many.\n',
  [FIRST_STORY]: smallStory('The first story of them all'),
  'README.md': 'Not content.\n',
};
