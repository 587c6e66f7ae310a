import { expect, test } from 'vitest';
import { formatProblem, NewsroomError, placeOf } from '../../src/model/problem.ts';

const problem = (file: string, line: number, column: number, message = 'Wrong.') => ({
  file,
  line,
  column,
  rule: 'x',
  message,
});

test('a problem is one line that editors and terminals can follow', () => {
  expect(formatProblem(problem('content/articles/x/index.mdx', 14, 3, 'The picture is missing.'))).toBe(
    'content/articles/x/index.mdx:14:3 The picture is missing.',
  );
});

test('the error says how much is wrong, then every problem by file and place', () => {
  const problems = [problem('b', 10, 1), problem('a', 2, 9), problem('b', 9, 7), problem('a', 2, 1)];
  const error = new NewsroomError(problems);
  expect(error.message).toBe(
    '4 problems in 2 files of content:\n\na:2:1 Wrong.\na:2:9 Wrong.\nb:9:7 Wrong.\nb:10:1 Wrong.',
  );
  expect(error.problems).toHaveLength(4);
  expect(error.name).toBe('NewsroomError');
  expect(problems[0]?.file).toBe('b');
});

test('one problem is one problem', () => {
  expect(new NewsroomError([problem('a', 1, 1)]).message).toBe('1 problem in 1 file of content:\n\na:1:1 Wrong.');
});

test('a place counts lines and UTF-16 units from one', () => {
  const text = 'a\n日本 😀x\n';
  expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf(text, text.indexOf('x'))).toEqual({ line: 2, column: 6 });
  expect(placeOf(text, text.length)).toEqual({ line: 3, column: 1 });
  expect(placeOf(text, -1)).toEqual({ line: 1, column: 1 });
});
