/** Addresses of the site in any text, such as a sitemap or a feed. @param address the site’s own, without a slash at its end */
export function addressesIn(text: string, address: string): string[] {
  const found = text.replaceAll(/&amp;|&#x26;/g, '&').match(/https?:\/\/[^\s"'<>\\)]+/g) ?? [];
  // A template is no address: the search engine fills it in.
  return found.filter((one) => one.startsWith(`${address}/`) && !/[{}]/.test(one));
}

/** Addresses of the site in the data of a page for search engines (JSON-LD). @throws when that is no JSON */
export function addressesInData(html: string, address: string): string[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  return scripts.flatMap(([, data = '']) => {
    // An `@id` is a name among the data, and need not lead anywhere.
    const values = JSON.stringify(JSON.parse(data), (key, value: unknown) => (key === '@id' ? undefined : value));
    return addressesIn(values, address);
  });
}
