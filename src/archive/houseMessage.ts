import type { Site } from '../model/site.ts';

export type HouseMessage = NonNullable<Site['houseMessages']>[number];

/**
 * What stands in the place for an advertisement on a page: always the same on one page, and by turns over
 * the site. Null when the places are off or the newsroom has nothing to say in them.
 */
export function houseMessage({ adSlots, houseMessages = [] }: Site, page: string): HouseMessage | null {
  if (!adSlots || houseMessages.length === 0) return null;
  const sum = [...page].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7);
  return houseMessages[sum % houseMessages.length] ?? null;
}
