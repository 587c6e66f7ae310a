import { EMAIL, WEB_ADDRESS } from '../model/patterns.ts';
import { printable } from './characters.ts';

const webAddress = new RegExp(WEB_ADDRESS);
const email = new RegExp(EMAIL);
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0\\\u200b\u2028-\u202e\u2060-\u2069\ufeff]/;

/**
 * What is wrong with the address of a link in a text, as a sentence, or null. Allowed are public
 * web addresses, one plain e-mail address, a place on this page (`#name`) and a page of this
 * site (`/news/name/`) that readers may see.
 */
export function linkProblem(address: string): string | null {
  if (!address || address.length > 2048) return 'An address has 1 to 2,048 characters.';
  if (UNSAFE.test(address)) return 'The address has a space, a backslash or an invisible character.';
  if (address.startsWith('#'))
    return /^#[\p{L}\p{N}_-]+$/u.test(address) ? null : 'After # comes the name of a heading.';
  if (address.startsWith('/')) return ownPageProblem(address);
  if (/^mailto:/i.test(address))
    return email.test(address.slice(7)) ? null : 'After mailto: comes one plain e-mail address and nothing else.';
  if (webAddress.test(address)) return null;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0];
  if (scheme && !/^https?:$/i.test(scheme))
    return `“${printable(scheme)}” links are not allowed; use https:// or mailto:.`;
  return scheme
    ? 'It must be a public web address: https://, a host such as www.justice.gov, no user name, no look-alike letters.'
    : 'Write a full address that starts with https://, or one on this site that starts with /.';
}

function ownPageProblem(address: string): string | null {
  if (/^\/[/\\]/.test(address)) return 'An address on this site starts with one slash.';
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0] ?? '');
  } catch {
    return 'The address has a damaged %-code.';
  }
  if (path.split('/').includes('..') || path.includes('\\')) return 'The address may not contain “..”.';
  if (/^\/+(?:admin|api)(?:\/|$)/i.test(path)) return 'Links to the editing area are not allowed.';
  if (/\/[^/.]+$/.test(path)) return 'An address of a page on this site ends with a slash.';
  return null;
}
