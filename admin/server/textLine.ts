import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';

/** Which line of an entry’s text a line of its file is, counted from 1 behind the front matter; null for one of the fields. */
export function textLine(file: string, line: number): number | null {
  const bodyLine = cutFrontMatter(file)?.bodyLine ?? Infinity;
  return line >= bodyLine ? line - bodyLine + 1 : null;
}
