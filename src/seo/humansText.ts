import type { Archive } from '../archive/archive.ts';

/** humans.txt (humanstxt.org): who makes the site, in plain text. */
export function humansText({ site, people }: Archive): string {
  const team = people.map(({ data, address }) => `${data.name}: ${new URL(address, site.address).href}`);
  return [
    '/* NEWSROOM */',
    `${site.name}: ${site.tagline}`,
    `Write to: ${site.email}`,
    '',
    '/* DESKS AND AUTHORS */',
    ...team,
    '',
    '/* THANKS */',
    'Natural Earth (map data), Newsreader and Public Sans (typefaces, SIL Open Font License)',
    '',
  ].join('\n');
}
