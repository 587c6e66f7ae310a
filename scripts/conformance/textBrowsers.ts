import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { parseRssFeed } from 'feedsmith';
import { expectFine, hasProgram, runProgram, type Client } from './client.ts';

/** A page of each sort that has something to lose without styles and scripts; the newest story comes to them. */
const PAGES = ['/', '/search/', '/cases/', '/training/', '/lookup/', '/glossary/', '/corrections/', '/404.html'];
/** What a page says in words of its own, in its order. */
const TELLING = ['h1', 'h2', 'h3', 'p', 'dt', 'caption', 'summary'];

/** Browsers without styles, scripts and pictures: they say all that a page says, in its order. */
export const w3m = textBrowser('w3m', ['-dump', '-cols', '100', '-T', 'text/html']);
export const lynx = textBrowser('lynx', ['-dump', '-nolist', '-width=100', '-stdin', '-display_charset=utf-8']);

function textBrowser(name: string, args: string[]): Client {
  return {
    name,
    debianPackage: name,
    isInstalled: () => hasProgram(name),
    run: async ({ dist }) => {
      const { items = [] } = parseRssFeed(readFileSync(join(dist, 'rss.xml'), 'utf8'));
      const paths = [...PAGES, ...items.slice(0, 1).flatMap(({ link }) => (link ? new URL(link).pathname : []))];
      for (const path of paths) {
        const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
        const shown = bare(expectFine(await runProgram(name, args, { input: html, env: { LANG: 'C.UTF-8' } })));
        let place = 0;
        for (const words of tellings(fromHtml(html))) {
          const at = shown.indexOf(bare(words), place);
          if (at < 0) throw new Error(`${path} does not say “${words}”, or not where it should.`);
          place = at;
        }
      }
      return `${paths.length} pages say all that they have to say, in their order`;
    },
  };
}

/** Text without what browsers of text lay out in their own ways: white space, marks of lists and raised numbers. */
const bare = (text: string) => text.replace(/[\s^[\]_*•●○+·#-]+/gu, '');

function tellings(root: Root): string[] {
  const main = find(root, ({ tagName }) => tagName === 'main')[0];
  if (!main) throw new Error('A page has no main part.');
  return find(main, ({ tagName, children }) => TELLING.includes(tagName) && !children.some(isHard)).map((one) =>
    toString(one).trim(),
  );
}

/** Raised numbers, pictures and controls, which each program writes in its own way. */
const isHard = (node: Root['children'][number]): boolean =>
  node.type === 'element' &&
  (['sup', 'img', 'picture', 'input', 'button', 'br', 'svg', 'code'].includes(node.tagName) ||
    node.children.some(isHard));

function find(node: Root | Element, wanted: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? (wanted(child) ? [child] : find(child, wanted)) : [],
  );
}
