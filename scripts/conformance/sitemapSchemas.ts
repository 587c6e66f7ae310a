import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectFine, hasProgram, runProgram, type Client } from './client.ts';

const SCHEMA = fileURLToPath(new URL('schemas/sitemap.xsd', import.meta.url));

/**
 * Sitemaps by their schemas, with pictures and news. The schemas are written from the text of the
 * protocol: those of sitemaps.org and Google come in no package.
 */
export const sitemapSchemas: Client = {
  name: 'sitemap schemas',
  debianPackage: 'libxml2-utils',
  isInstalled: () => hasProgram('xmllint'),
  run: async ({ dist }) => {
    const files = readdirSync(dist).filter((file) => /^sitemap.*\.xml$/.test(file));
    expectFine(await runProgram('xmllint', ['--noout', '--schema', SCHEMA, ...files.map((file) => join(dist, file))]));
    return `${files.length} sitemaps keep to them`;
  },
};
