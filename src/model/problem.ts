/** One thing that is wrong with one file, told so that an author can mend it. */
export interface Problem {
  /** Path from the top of the repository, with `/`: `content/articles/x/index.mdx`. */
  file: string;
  /** Counted from 1, as editors show it. */
  line: number;
  /** Counted from 1, in UTF-16 units. */
  column: number;
  /** A short, stable word for the kind of problem (`link`, `picture`, `field`): for tests and filters. */
  rule: string;
  /** What is wrong and what to do, as a sentence. */
  message: string;
}

/** A problem whose file is not known yet: what a check of one text returns. */
export type Finding = Omit<Problem, 'file'>;

/** `content/articles/x/index.mdx:14:3 The picture …`, one line a problem. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}

/** The build's one error: every problem of every file, sorted by file and place. */
export class NewsroomError extends Error {
  override name = 'NewsroomError';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
    const files = new Set(sorted.map((problem) => problem.file)).size;
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(
      `${count} in ${files === 1 ? '1 file' : `${files} files`} of content:\n\n` + sorted.map(formatProblem).join('\n'),
    );
    this.problems = sorted;
    // Where in the program it was thrown helps no author.
    this.stack = '';
  }

  /** Only the name: Astro takes “document” or “window” in an author's words for a mistake in the program. */
  override toString(): string {
    return this.name;
  }
}

/** Line and column (both from 1) of a UTF-16 offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lastBreak = before.lastIndexOf('\n');
  const line = before.split('\n').length;
  return { line, column: before.length - lastBreak };
}
