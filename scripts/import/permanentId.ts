import { createHash } from 'node:crypto';

/**
 * The permanent identifier of something that comes from WordPress: the same for ever, so that a second
 * import knows it again. It has the form of a version 4 UUID (RFC 9562), its digits come from a digest.
 * @param name what tells it apart from everything else: its guid, or the site and a number
 */
export function permanentId(name: string): string {
  const hex = createHash('sha256').update(`wordpress\n${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
