import { claimKind } from '../model/claim.ts';
import type { BodyNode } from './bodyTree.ts';

const BLOCKS = new Set(
  'p figcaption h2 h3 h4 li ul ol blockquote table thead tbody tr pre section details summary br hr'.split(' '),
);

/**
 * The words of a body without any markup, one line a block: for search, word counts and
 * descriptions. The list of notes at the end is part of it; the marks that lead there are not.
 */
export function plainText(nodes: BodyNode[]): string {
  return words(nodes)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function words(nodes: BodyNode[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: BodyNode): string {
  // A line break in the source is a space; only a block ends a line.
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type === 'component') return componentWords(node.name, node.attributes, words(node.children));
  if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return '';
  // What a drawing says stands in the table behind it.
  if (node.properties.id === 'footnote-label' || node.tagName === 'svg') return '';
  const inner = words(node.children);
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `;
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

function componentWords(name: string, attributes: Record<string, string>, inner: string): string {
  switch (name) {
    case 'Source':
      return '';
    case 'Claim':
      // Words that accuse never go anywhere without it.
      return ` (${claimKind(attributes.kind ?? '').mark})`;
    case 'Term':
      return inner;
    case 'Quote':
      return `\n${inner.trim()} (${[attributes.speaker, attributes.role].filter(Boolean).join(', ')})\n`;
    case 'Stat':
      return `\n${attributes.value} ${attributes.label}\n`;
    case 'Picture':
    case 'Figure':
      return `\n${attributes.caption ?? ''}\n`;
    case 'Entry':
      return `\n${attributes.date}: ${inner.trim()}\n`;
    default:
      return `\n${attributes.title ?? ''}\n${inner}\n`;
  }
}

/** Words as a newsroom counts them: runs of characters between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes to read that many words at 230 a minute, at least 1 (the mean for non-fiction in Brysbaert 2019 is 238). */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}
