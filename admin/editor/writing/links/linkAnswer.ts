import { linkProblem } from '../../../../src/mdx/linkAddress.ts';

/**
 * What an author typed or pasted as an address, as the site wants it: `www.justice.gov` gets
 * https://, an e-mail address gets mailto:, a page of this site its slash.
 * @param ownOrigins origins of the site, whose addresses become paths
 */
export function linkAddress(typed: string, ownOrigins: readonly string[]): string {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(text)) return hostInSmallLetters(`https://${text}`);
  const own = ownOrigins.find((origin) => text === origin || text.startsWith(`${origin}/`));
  const address = own ? text.slice(own.length) || '/' : text;
  if (!address.startsWith('/')) return hostInSmallLetters(address);
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  return /\/[^/.]+$/.test(path) ? `${path}/${rest}` : address;
}

/** Whether an author means an address and not words to look for. */
export const looksLikeAddress = (typed: string): boolean =>
  /^(?:https?:|mailto:|[/#]|www\.)/i.test(typed.trim()) || /^\S+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(typed.trim());

/** What is wrong with an address, or null. */
export function addressProblem(address: string): string | null {
  return linkProblem(address);
}

const hostInSmallLetters = (address: string) => address.replace(/^https?:\/\/[^/?#]+/i, (start) => start.toLowerCase());
