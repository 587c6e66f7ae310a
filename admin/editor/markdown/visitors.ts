import { escapeWords } from './escapeWords.ts';
import { linkTarget } from './linkTarget.ts';
import { everyNode, type MarkdownNode, type Visitor } from './markdownTree.ts';

/** How remark 6 prints parts of a line. Words have been escaped before. */
export const VISITORS: Record<string, Visitor> = {
  html: ({ value }) => value ?? '',
  text: ({ value }) => value ?? '',
  break: () => '\\\n',
  link: function (node) {
    return `[${this.all(node).join('')}](${linkTarget(node.url ?? '', node.title)})`;
  },
  image: ({ alt, url, title }) => printedPicture(alt ?? '', url ?? '', title),
  inlineCode: ({ value }) => {
    const code = (value ?? '').replace(/\n/g, ' ');
    const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    // A space on both sides is taken off again when it is read.
    const room = /^`|`$|^ .*\S.* $/.test(code) ? ' ' : '';
    return fence + room + code + room + fence;
  },
};

/** A picture of Markdown: `![alt](url "title")`. */
export function printedPicture(alt: string, url: string, title: string | null | undefined): string {
  const link: MarkdownNode = { type: 'link', children: [{ type: 'text', value: alt }] };
  // Words in a link are words in brackets, as the description of a picture is; it is one line, like a heading.
  const place = { kind: 'heading', topLevel: false, startsItem: false, namesLinks: true } as const;
  escapeWords({ type: 'paragraph', children: [link] }, place);
  let words = '';
  everyNode(link, ({ value }) => (words += value ?? ''));
  return `![${words}](${linkTarget(url, title)})`;
}
