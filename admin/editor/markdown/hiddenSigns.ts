import type { MarkdownNode } from './markdownTree.ts';
import { BRACES, INLINE_ELEMENT } from '../mdxPatterns.ts';

/**
 * Remark 6 looks for the end of bold and italic words without regard to what stands between: a
 * star in `{/* a note *\/}` would end them. While it reads, the signs in such parts are others,
 * which no text may hold.
 */
const HIDDEN: Record<string, string> = { '*': '\ue000', _: '\ue001', '~': '\ue002' };
const SHOWN = Object.fromEntries(Object.entries(HIDDEN).map(([sign, hidden]) => [hidden, sign]));

/** What is escaped or code is left alone; only the other parts are what a chip holds. */
const PARTS = new RegExp(
  `\\\\[^]|(?<code>\`+)[^\`][^]*?\\k<code>|\\{/\\*\\*/\\}|${BRACES}|${INLINE_ELEMENT.replace(/\((?!\?)/, '(?<name>').replace('\\1', '\\k<name>')}`,
  'g',
);

export const hideSigns = (text: string): string =>
  text.replace(PARTS, (part) => (/^[{<]/.test(part) ? part.replace(/[*_~]/g, (sign) => HIDDEN[sign] ?? sign) : part));

/** Puts the signs back into a node that was read. */
export function showSigns(node: MarkdownNode): void {
  const shown = (text: string) => text.replace(/[\ue000-\ue002]/g, (hidden) => SHOWN[hidden] ?? hidden);
  if (node.value) node.value = shown(node.value);
  if (node.alt) node.alt = shown(node.alt);
  const data = node.data?.shortcodeData as Record<string, unknown> | undefined;
  if (data && typeof data.code === 'string') data.code = shown(data.code);
}
