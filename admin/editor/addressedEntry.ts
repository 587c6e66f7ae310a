/** An entry as an address of the editor names it. */
export interface AddressedEntry {
  kind: string;
  /** Decap’s name for it: `<name>/index` for a text; empty for a new one. */
  slug: string;
}

/** What `#/collections/articles/entries/a-story/index` opens in the editor; null for an address of the desk. */
export function addressedEntry(hash: string): AddressedEntry | null {
  const [, kind, slug = ''] = /^#\/collections\/(\w+)\/(?:new|entries\/([^?]+?))\/?(?:\?.*)?$/.exec(hash) ?? [];
  return kind ? { kind, slug } : null;
}

export const sameEntry = (one: AddressedEntry, other: AddressedEntry) =>
  one.kind === other.kind && one.slug === other.slug;
