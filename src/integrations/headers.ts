import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headerRules } from '../seo/headerRules.ts';
import { headersFile } from '../seo/headersFile.ts';
import { policyForHeader } from '../seo/policy.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]+)">/;

/** Writes `_headers` into the built site, so that a host that reads it sends our headers without being set up. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        // Only the pages know the hashes of the styles that they carry.
        const policy = POLICY.exec(readFileSync(new URL('index.html', dir), 'utf8'))?.[1];
        if (!policy) throw new Error('The front page has no Content-Security-Policy.');
        const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
        const rules = headerRules(folders.map(({ name }) => name).sort(), policyForHeader(policy));
        writeFileSync(new URL('_headers', dir), headersFile(rules));
      },
    },
  };
}
