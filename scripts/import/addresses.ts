import { linkProblem } from '../../src/mdx/linkAddress.ts';

/**
 * The address of a link as the newsroom takes it: full, with the host in small letters.
 * @param site address of the old site, to which addresses of its own are relative
 * @returns null when no form of it is allowed
 */
export function linkAddress(address: string, site: string): string | null {
  const trimmed = address.trim();
  if (/^#./.test(trimmed)) return trimmed;
  if (/^mailto:/i.test(trimmed)) return allowed(`mailto:${trimmed.slice(7).split('?')[0] ?? ''}`);
  try {
    const url = new URL(trimmed, site || undefined);
    // What URL leaves in an address as it is and a text may not hold.
    const text = url.href.replace(/[{}<>"|^`\\']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return allowed(text);
  } catch {
    return null;
  }
}

const allowed = (address: string) => (linkProblem(address) ? null : address);
