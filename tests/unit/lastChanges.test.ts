import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LastChanges } from '../../admin/server/lastChanges.ts';
import { Repository } from '../../admin/server/repository.ts';
import { FIRST_STORY, smallNewsroom, smallStory } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

const SECOND_STORY = 'content/articles/second-story/index.mdx';

describe('who changed entries last', () => {
  let newsroom: TemporaryNewsroom;
  let changes: LastChanges;
  beforeEach(() => {
    newsroom = smallNewsroom();
    changes = new LastChanges(new Repository(newsroom.folder));
  });
  afterEach(() => newsroom.remove());

  const head = () => newsroom.git('rev-parse', 'HEAD');
  const commit = (name: string, path: string, text: string) => {
    mkdirSync(join(newsroom.folder, path, '..'), { recursive: true });
    writeFileSync(join(newsroom.folder, path), text);
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'An edit', '--author', `${name} <${name}@example.org>`);
  };
  const by = async (path: string) => (await changes.of(head())).get(path)?.by;

  test('each entry has the author and the time of the last commit that touched it', async () => {
    commit('Anna', SECOND_STORY, smallStory('A second story', 2));
    commit('Ben', FIRST_STORY, smallStory('The first story, better told'));
    const known = await changes.of(head());
    expect(known.get(SECOND_STORY)).toEqual({
      by: 'Anna',
      when: newsroom.git('log', '-1', '--format=%cI', '--', SECOND_STORY),
    });
    expect(known.get(FIRST_STORY)?.by).toBe('Ben');
    expect([...known.keys()].every((path) => path.startsWith('content/'))).toBe(true);
  });

  test('follows the branch as it goes on, also by merges, and when its history is another', async () => {
    const first = head();
    expect(await by(SECOND_STORY)).toBeUndefined();
    commit('Anna', FIRST_STORY, smallStory('The first story, better told'));
    expect(await by(FIRST_STORY)).toBe('Anna');
    newsroom.git('switch', '--quiet', '--create', 'aside', first);
    commit('Ben', SECOND_STORY, smallStory('A second story', 2));
    newsroom.git('switch', '--quiet', 'main');
    newsroom.git('merge', '--quiet', '--no-edit', 'aside');
    expect(await by(SECOND_STORY)).toBe('Test Author');
    expect(await by(FIRST_STORY)).toBe('Anna');
    newsroom.git('reset', '--quiet', '--hard', 'aside');
    expect(await by(SECOND_STORY)).toBe('Ben');
    expect(await by(FIRST_STORY)).not.toBe('Anna');
  });
});
