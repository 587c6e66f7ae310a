import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectFine, hasProgram, runProgram, type Client } from './client.ts';

const schema = (name: string) => fileURLToPath(new URL(`schemas/${name}.xsd`, import.meta.url));

/**
 * Sitemaps by the schema that sitemaps.org publishes, and by our own, which is stricter (each page once, moments
 * with their zone) and knows lists of sitemaps. Google’s schemas for pictures and news come in no package:
 * those are written from its description.
 */
export const sitemapSchemas: Client = {
  name: 'sitemap schemas',
  debianPackage: 'libxml2-utils',
  isInstalled: () => hasProgram('xmllint'),
  run: async ({ dist }) => {
    const files = readdirSync(dist).filter((file) => /^sitemap.*\.xml$/.test(file));
    const keepTo = async (name: string, kept: string[]) =>
      expectFine(
        await runProgram('xmllint', ['--noout', '--schema', schema(name), ...kept.map((file) => join(dist, file))]),
      );
    await keepTo('sitemap', files);
    const parts = files.filter((file) => file !== 'sitemap.xml');
    await keepTo('published', parts);
    return `${files.length} sitemaps keep to ours, ${parts.length} with pages to the one of sitemaps.org`;
  },
};
