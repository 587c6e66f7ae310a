import { mdxToHast, mdxToMdast, type Features } from 'satteri';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Finding } from '../model/problem.ts';
import { printable } from './characters.ts';

/** The Markdown that authors write: CommonMark and GFM, curly quotation marks, no front matter (that is cut off before). */
export const FEATURES: Features = {
  gfm: { footnotes: { label: 'Notes', backLabel: 'Back to the text' } },
  frontmatter: false,
  smartPunctuation: { quotes: true, dashes: false, ellipses: false },
};

/** The text as written: for the check. A text that is no MDX at all is a finding. Lines count from 1 in `body`. */
export function parseMarkdown(body: string): { tree: MdastRoot } | { finding: Finding } {
  try {
    return { tree: mdxToMdast(ended(body), { features: FEATURES, position: true }) as MdastRoot };
  } catch (error) {
    return { finding: syntaxFinding(error instanceof Error ? error.message : String(error)) };
  }
}

/** The text as HTML elements and component nodes: for rendering. The text must have passed the check. */
export function parseHast(body: string): HastRoot {
  return mdxToHast(ended(body), { features: FEATURES, position: false }) as HastRoot;
}

/** With a line break at its end: without it, a text that ends in a backslash can crash the parser, and the process with it. */
const ended = (body: string) => (body.endsWith('\n') ? body : `${body}\n`);

function syntaxFinding(message: string): Finding {
  const place = /(\d+):(\d+)/.exec(message);
  return {
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    rule: 'syntax',
    message: `A “<” or “{” starts something here that is not finished. Write \\< or \\{ to show the sign itself. (${printable(message).slice(0, 100)})`,
  };
}
