/**
 * The same text with memory of its own. A piece that is cut out of a text keeps all of that text in memory: the
 * short names that an import keeps would hold the whole file.
 */
export const ownCopy = (text: string): string => (text.length === 0 ? '' : Buffer.from(text).toString());
