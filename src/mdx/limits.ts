import type { Finding } from '../model/problem.ts';

export const LIMITS = {
  fileBytes: 256 * 1024,
  lineLength: 20_000,
  /** Parts of the parsed text: paragraphs, words in bold, table cells … */
  nodes: 20_000,
  /** How deep they may lie in each other. */
  depth: 40,
  tags: 1_000,
  /** Characters of a link’s title. A reference repeats it. */
  title: 300,
  tableBars: 20_000,
  /** Characters that the parser may copy: it copies a paragraph anew at each quotation mark and reference (`&amp;`) in it. */
  copied: 10_000_000,
};

/**
 * Cheap limits that a text must pass before the parser sees it: the parser is native code and
 * deep nesting can crash the process, which no `catch` would stop. At most one finding.
 * @param firstLine the line of the file that the text starts on
 */
export function checkLimits(text: string, firstLine = 1): Finding | null {
  const at = (index: number, rule: string, message: string): Finding => ({
    line: firstLine + index,
    column: 1,
    rule,
    message,
  });
  let bars = 0;
  let open = 0;
  let tags = 0;
  let copied = 0;
  let paragraph = { length: 0, marks: 0 };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > LIMITS.lineLength)
      return at(index, 'long-line', `This line has ${line.length} characters; the limit is ${LIMITS.lineLength}.`);
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (indent > 120) return at(index, 'nesting', 'This line starts too far to the right (more than 120 spaces).');
    if (containerMarks(line) > 24) return at(index, 'nesting', 'Lists and quotations lie too deep in each other here.');
    if (/[*_~`]{200,}/.test(line) || count(line, /[*_~`]/g) > 2_000)
      return at(index, 'nesting', 'There are too many marks for emphasis in this line.');
    if (count(line, /\[/g) > 400) return at(index, 'nesting', 'There are too many brackets in this line.');
    // Braces and parentheses count over lines: an expression may span them.
    for (const [character] of line.matchAll(/[(){}]/g)) {
      if (character === '{' || character === '(') open++;
      else if ((character === '}' || character === ')') && open > 0) open--;
      if (open > 100) return at(index, 'nesting', 'Too many brackets are open here.');
    }
    bars += count(line, /\|/g);
    if (bars > LIMITS.tableBars) return at(index, 'nesting', 'The tables are too large. Put the data in a download.');
    tags += count(line, /<[A-Za-z>]/g);
    if (tags > LIMITS.tags) return at(index, 'nesting', `There are more than ${LIMITS.tags} tags up to here.`);
    if (startsBlock(line)) {
      copied += paragraph.length * paragraph.marks;
      paragraph = { length: 0, marks: 0 };
    }
    paragraph.length += line.length;
    paragraph.marks += count(line, /["'&]/g);
    if (copied + paragraph.length * paragraph.marks > LIMITS.copied)
      return at(index, 'nesting', 'There are too many quotation marks or & signs in this paragraph. Split it.');
  }
  return null;
}

/** Whether a paragraph surely ends before this line: at an empty line, or where an entry of a list starts. */
const startsBlock = (line: string) => /^[ \t]*$|^ {0,3}[-*+] +\S/.test(line);

/** How many quotation and list marks a line starts with. A rule (`* * *`) is none. */
function containerMarks(line: string): number {
  if (/^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(line) && line.length < 200) return 0;
  const start = /^[ \t>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  return count(start, /[>*+-]|\d[.)]/g);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
