import { expect, test } from 'vitest';
import { TextCheck } from '../../admin/server/textCheck.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';

test('a text is checked in another process, again and again', async () => {
  const check = new TextCheck();
  for (const body of ['Right.', '{wrong}', 'Right again.']) {
    const problems = await check.check(FIRST_STORY, Buffer.from(smallStory('A headline of some length', 1, body)));
    expect(problems.map(({ rule }) => rule)).toEqual(body.startsWith('{') ? ['code'] : []);
  }
});

test('when that process dies the text is refused in words, and the next is checked', async () => {
  const check = new TextCheck();
  const waiting = check.check(FIRST_STORY, Buffer.from(smallStory('A headline of some length')));
  // As the native parser does when it crashes.
  (check as unknown as { child: { kill: (signal: string) => void } }).child.kill('SIGSEGV');
  await expect(waiting).rejects.toThrow(/could not be read.*your text stays here/);
  expect(await check.check(FIRST_STORY, Buffer.from(smallStory('A headline of some length')))).toEqual([]);
});
