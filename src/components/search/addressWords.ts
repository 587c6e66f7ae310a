/** Parts of addresses that say where a page lies and not what it is about. */
const PLACES = new Set(
  'news sections section topics topic people organisations countries archive series search index html htm php feed rss xml www amp'.split(
    ' ',
  ),
);

/**
 * The words of an address, for the search: `/2021/06/fbi-recovers-ransom.html` gives “fbi recovers ransom”.
 * Numbers alone, which are mostly dates, and what only says where a page lay fall away.
 */
export function addressWords(path: string): string {
  return decoded(path)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !PLACES.has(word.toLowerCase()))
    .slice(0, 8)
    .join(' ');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
