import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** A document without the differences that are spelling alone: parsed, and written in one way. */
export function sameSpelling(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree);
  return toHtml(tree);
}

function visit(node: Nodes): void {
  if (node.type === 'element') respell(node);
  if ('children' in node) node.children.forEach(visit);
}

function respell({ tagName, properties }: Element): void {
  // Our tables can have the focus, to be scrolled by keyboard.
  if (tagName === 'table') properties.tabIndex = 0;
  // `data-footnotes="true"` says no more than `data-footnotes`.
  for (const name of ['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref'])
    if (name in properties) properties[name] = '';
  // The Content-Security-Policy allows no `style`: our columns have a class instead.
  const side = /^text-align:\s*(left|right|center)$/.exec(String(properties.style))?.[1];
  if (side) {
    delete properties.style;
    properties.className = [`align-${side}`];
  }
}
