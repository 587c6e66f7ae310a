import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { checkBody } from '../../src/mdx/subset.ts';
import { parseMarkdown } from '../../src/mdx/syntax.ts';
import type { Finding } from '../../src/model/problem.ts';
import { bodyWords } from './bodyWords.ts';
import { shown, type Notes } from './notes.ts';
import { printBody } from './printBody.ts';
import { paragraph } from './textParts.ts';

/**
 * Prints a text and reads it back with the newsroom’s own parser: it must pass the check of the build
 * and say what it said. A part that does not becomes its bare words, and is noted.
 * @returns the text, and what is still wrong with it. That a picture has no description is no fault of
 * the import: nobody but the author can say what it shows.
 */
export function checkedBody(root: Root, notes: Notes): { body: string; findings: Finding[] } {
  const printed = printBody(root);
  if (isRight(printed, root)) return { body: printed, findings: [] };
  const isNote = (node: RootContent) => node.type === 'footnoteDefinition';
  const children = root.children.map((node) =>
    isNote(node) || isRight(printBody(alone(node)), alone(node)) ? node : plain(node, notes),
  );
  const body = printBody({ type: 'root', children });
  return { body, findings: findingsOf(body) };
}

const alone = (node: RootContent): Root => ({ type: 'root', children: [node] });

function isRight(body: string, root: Root): boolean {
  if (findingsOf(body).length > 0) return false;
  const parsed = parseMarkdown(body);
  return 'tree' in parsed && bodyWords(parsed.tree) === bodyWords(root);
}

const findingsOf = (body: string) => checkBody(body).findings.filter(({ rule }) => rule !== 'alt');

function plain(node: RootContent, notes: Notes): RootContent {
  const words = toString(node).replace(/\s+/g, ' ').trim();
  notes.add(`This part became its bare words, because its form cannot be kept: “${shown(words, 60)}”`);
  return paragraph(words ? [{ type: 'text', value: words }] : [{ type: 'text', value: '–' }]);
}

/** Whether a text says anything: words, pictures or a rule. */
export const isFilled = (root: Nodes): boolean => bodyWords(root) !== '';
