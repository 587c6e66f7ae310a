export const GLOSSARY = '/glossary/';

/** The id of a term on the page of the glossary. */
export const termId = (slug: string) => `term-${slug}`;

/** Where a term is explained: `/glossary/#term-mixer`. */
export const termAddress = (slug: string) => `${GLOSSARY}#${termId(slug)}`;

/** The slug of the term that an address on this site leads to; undefined for every other address. */
export const termOfAddress = (address: string): string | undefined =>
  /^\/glossary\/?#term-([a-z0-9-]+)$/.exec(address)?.[1];
