import { readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../seo/headerRules.ts';

/** Writes `_headers` into the built site, so that a host that reads it sends our headers without being set up. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
        writeFileSync(new URL('_headers', dir), headersFile(folders.map(({ name }) => name).sort()));
      },
    },
  };
}
