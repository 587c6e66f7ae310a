import { linkProblem } from '../../../src/mdx/linkAddress.ts';
import type { Run } from './escapedSign.ts';
import { JOINT } from '../mdxPatterns.ts';

/**
 * GFM makes links of `https://…`, `www.…` and `a@b.c`. That is welcome for an address that may be
 * linked and has no sign that must be escaped. In any other something is put that shows nothing
 * and keeps it from being a link: the words stay words.
 */
export function linkBreak({ text, start, end, inLink, place }: Run, index: number): string {
  // A comment cannot stand in a heading: there the author is told.
  if (inLink || place.kind === 'heading' || !/[/.@]/.test(text[index] ?? '')) return '';
  const right = /^[^ \t\n<]*/.exec(text.slice(index, end))?.[0] ?? '';
  // Marks right behind an address are left out of it; all else would be taken into it, also the backslash of `\<`.
  const behind = text.slice(index + right.length);
  const touching = index + right.length === end ? (/^[^ \t\n<]*/.exec(behind)?.[0] ?? '') : behind.slice(0, 1).trim();
  return breaksLink(text.slice(start, index), right, /^[*~]*$/.test(touching)) ? JOINT : '';
}

/** @param right the address from this place on, with what follows it up to a space */
function breaksLink(left: string, right: string, endsThere: boolean): boolean {
  const scheme = right.startsWith('//') ? /https?:$/i.exec(left)?.[0] : undefined;
  const www = right.startsWith('.') ? /(?:https?:\/\/|(?<![A-Za-z0-9]))www$/i.exec(left)?.[0] : undefined;
  const begun = scheme ?? www;
  if (begun) return !endsThere || !isPlainAddress(begun + right);
  const name = right.startsWith('@') ? /[\w.+-]+$/.exec(left)?.[0] : undefined;
  if (!name || !/^@[\w.-]*\.[\w-]/.test(right)) return false;
  if (!/^[A-Za-z0-9]/.test(name) || /(?:https?:\/\/|www\.)\S*$/i.test(left)) return true;
  return linkProblem(`mailto:${name}${/^@[\w.-]*\w/.exec(right)?.[0] ?? ''}`) !== null;
}

function isPlainAddress(typed: string): boolean {
  const address = typed.replace(/[?!.,:)]+$/, '');
  if (!/^(?:https?:\/\/|www\.)[A-Za-z0-9./?=&%:,+@_-]+$/.test(address)) return false;
  const rest = typed.replace(/^(?:https?:\/\/)?(?:www\.)?/, '');
  if (/https?:|www\.|@|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/.test(rest)) return false;
  return linkProblem(address.startsWith('www.') ? `http://${address}` : address) === null;
}
