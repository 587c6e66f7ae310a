/** Where a link or picture leads, with its title, as they stand between the brackets. */
export function linkTarget(url: string, title: string | null | undefined): string {
  const unsafe = hasPairs(url) ? /[\s<>{}\\]/g : /[\s()<>{}\\]/g;
  const address = url.replace(unsafe, percentCode).replace(/&(?=#?\w+;)/g, '&amp;');
  return title ? `${address} "${title.replace(/["\\]|&(?=#?\w+;)/g, '\\$&')}"` : address;
}

const percentCode = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Brackets in pairs (`a_(b)`) may stand in an address. */
function hasPairs(url: string): boolean {
  let depth = 0;
  for (const sign of url) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
