import fc from 'fast-check';
import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { feedBody } from '../../src/feeds/feedBody.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { plainText } from '../../src/mdx/plainText.ts';
import { ALLOWED_HTML } from '../../src/mdx/registry.ts';
import { stretches, type Stretch } from '../../src/mdx/stretches.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { anyText, rightText } from '../support/textPieces.ts';

describe('whatever is typed, the check answers', () => {
  test('with findings that have a place in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.split('\n');
        for (const { line, column, message } of checkBody(text).findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).toMatch(/[.)]$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a text that passes the check', () => {
  test('can be laid out, counted and put into a feed, and holds nothing that runs', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, rightText), (text) => {
        if (checkBody(text).findings.length > 0) return;
        passed++;
        const { nodes } = bodyTree(text);
        plainText(nodes);
        expectHarmless(fromHtml(htmlOf(stretches(nodes)), { fragment: true }).children);
        expectHarmless(fromHtml(feedBody({ nodes, headings: [] }, CONTEXT), { fragment: true }).children);
      }),
      { numRuns: 800 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  test('is printed in one piece: every tag that its stretches open they close, in order', () => {
    fc.assert(
      fc.property(rightText, (text) => {
        expect(checkBody(text).findings).toEqual([]);
        expect(unclosed(htmlOf(stretches(bodyTree(text).nodes)))).toEqual([]);
      }),
    );
  });
});

const CONTEXT = {
  slug: 'a',
  address: '/news/a/',
  site: 'https://news.example',
  sources: [],
  picture: () => ({ url: 'https://news.example/a.jpg', width: 1, height: 1 }),
};

const MARKDOWN_ELEMENTS =
  'p h2 h3 h4 ul ol li blockquote table thead tbody tr th td pre code strong em del a hr br sup section img figure figcaption';
const ELEMENTS = new Set([...MARKDOWN_ELEMENTS.split(' '), ...Object.keys(ALLOWED_HTML)]);
const ATTRIBUTES = new Set(
  'id href src alt title width height className start dateTime colSpan tabIndex dataFootnotes dataFootnoteRef dataFootnoteBackref ariaLabel ariaDescribedBy'.split(
    ' ',
  ),
);

/** HTML as a browser reads it: only elements and attributes that we know, only addresses that may be linked. */
function expectHarmless(nodes: RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.type !== 'element') expect.fail(`There is a ${node.type} in the text.`);
    if (!node.tagName.startsWith('x-')) expect(ELEMENTS).toContain(node.tagName);
    for (const name of Object.keys(node.properties)) expect(ATTRIBUTES).toContain(name);
    if ('href' in node.properties) expect(node.properties.href).toMatch(/^(?:https?:\/\/|mailto:|\/|#)/);
    expectHarmless(node.children);
  }
}

/** Components as an element of their name around what they hold. */
function htmlOf(parts: Stretch[]): string {
  return parts
    .map((part) => ('html' in part ? part.html : `<x-${part.component}>${htmlOf(part.content)}</x-${part.component}>`))
    .join('');
}

/** The tags that are open at the end, and those that closed another than the last one opened. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([A-Za-z][\w-]*)[^>]*>/g)) {
    if (name === 'br' || name === 'hr') continue;
    if (!slash) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else open.push(`/${name}`);
  }
  return open;
}
