import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectFine, hasProgram, runProgram, type Client } from './client.ts';

/** Every XML file of the site is well-formed: npm’s parsers take control characters, libxml2 does not. */
export const xmllint: Client = {
  name: 'xmllint',
  debianPackage: 'libxml2-utils',
  isInstalled: () => hasProgram('xmllint'),
  run: async ({ dist }) => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:xml|opml)$/.test(file),
    );
    expectFine(await runProgram('xmllint', ['--noout', ...files.map((file) => join(dist, file))]));
    return `${files.length} files are well-formed`;
  },
};
