import { COUNTRIES } from '../model/countries.ts';
import type { Named } from './story.ts';

/** A country that stories are about. Its short name in addresses is its ISO 3166-1 alpha-2 code in small letters. */
export interface Country {
  code: string;
  name: string;
  description: string;
}

/** Every country, by its short name in addresses; made once, so that stories share them. */
export const ALL_COUNTRIES: ReadonlyMap<string, Named<Country>> = new Map(
  Object.entries(COUNTRIES).map(([code, name]) => {
    const slug = code.toLowerCase();
    const description = `${name} in our stories: investigations, cases, rules and training.`;
    return [slug, { slug, address: `/countries/${slug}/`, data: { code, name, description } }];
  }),
);

/**
 * The country with a code, with its page on the site.
 * @throws when there is none: the copy desk lets only known codes pass
 */
export function countryOf(code: string): Named<Country> {
  const country = ALL_COUNTRIES.get(code.toLowerCase());
  if (!country) throw new Error(`There is no country with the code “${code}”.`);
  return country;
}
