import type { Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Finding } from '../../src/model/problem.ts';
import { checkedBody } from './checkedBody.ts';
import type { BodyContext } from './bodyContext.ts';
import { inHouseStyle } from './houseStyle.ts';
import { htmlHandlers } from './htmlHandlers.ts';

/**
 * The HTML of a post (`readPostHtml`) as a text of the author subset.
 * @returns the text, empty when the post says nothing, and what is still wrong with it
 */
export function bodyFromHtml(html: HtmlRoot, context: BodyContext): { body: string; findings: Finding[] } {
  const root = inHouseStyle(asText(html, context), context);
  const notes = footnotes(root, context);
  return checkedBody({ type: 'root', children: [...root.children, ...notes] }, context.notes);
}

function asText(html: HtmlRoot, context: BodyContext): Root {
  const tree = toMdast(html, { handlers: htmlHandlers(context), document: true });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** The notes that a text refers to, numbered in its order. */
function footnotes(root: Root, context: BodyContext): FootnoteDefinition[] {
  const numbers = new Map<string, string>();
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteReference') {
      const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
      numbers.set(node.identifier, number);
      node.identifier = number;
      node.label = number;
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return [...numbers].map(([name, number]) => {
    const note = asText(fromHtml(context.footnotes.get(name) ?? '', { fragment: true }), context);
    const [shaped] = inHouseStyle(
      {
        type: 'root',
        children: [
          {
            type: 'footnoteDefinition',
            identifier: number,
            label: number,
            children: note.children as FootnoteDefinition['children'],
          },
        ],
      },
      context,
    ).children;
    return shaped as FootnoteDefinition;
  });
}
