import { expect } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { deskOver, MemoryFiles } from './memoryFiles.ts';
import { SMALL_CONTENT, smallStory } from './smallNewsroom.ts';

export const SECOND_STORY = 'content/articles/second-story/index.mdx';

/** The second story with a body of its own. */
export const withBody = (body: string) => smallStory('The second story, about mixers', 2, body);

/** The second story, with some of its text changed. */
export function changed(from: string | RegExp, to: string, body = 'A text.'): string {
  const text = withBody(body);
  const result = text.replace(from, to);
  if (result === text) throw new Error('The change changed nothing.');
  return result;
}

/** What the copy desk says of the small newsroom with other files laid over it. */
export async function problemsWith(files: Record<string, string | Buffer>): Promise<Problem[]> {
  return (await deskOver(new MemoryFiles({ ...SMALL_CONTENT, ...files })).check()).problems;
}

/** Line and column of a piece of a text, as an editor shows them. */
export function placeIn(text: string, piece: string): { line: number; column: number } {
  if (!text.includes(piece)) throw new Error(`There is no “${piece}” in the text.`);
  const before = text.slice(0, text.indexOf(piece));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** Expects that one problem is found in the second story when this is its text, where `at` stands in it. */
export async function expectProblem(text: string, at: string, problem: Partial<Problem>): Promise<void> {
  const problems = await problemsWith({ [SECOND_STORY]: text });
  expect(problems).toMatchObject([{ file: SECOND_STORY, ...placeIn(text, at), ...problem }]);
}
