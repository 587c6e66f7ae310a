import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { covered, headersFile } from '../../src/seo/headersFile.ts';
import { EMBED_POLICY, SAFE_HEADERS } from '../../src/seo/policy.ts';
import { builtRules, expectedPolicy } from './builtHeaders.ts';
import { dist, filesOf } from './site.ts';

/** Every address of the site. */
const addresses = filesOf(dist)
  .filter((file) => file !== '_headers')
  .map((file) => `/${file}`.replace(/\/index\.html$/, '/'));

describe('_headers', () => {
  const lines = readFileSync(join(dist, '_headers'), 'utf8').split('\n');

  /** Each rule: a pattern as an expression, and its headers. */
  const rules = builtRules.map(({ pattern, headers }) => ({
    pattern,
    covers: covered(pattern),
    headers: Object.entries(headers),
  }));

  test('hosts that read the file send safe headers with everything', () => {
    const all = lines.slice(lines.indexOf('/*') + 1);
    const headers = all.slice(0, all.indexOf('')).map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1));
    expect(headers).toEqual(Object.entries(SAFE_HEADERS));
  });

  test('it keeps to what Cloudflare and Netlify can read', () => {
    const patterns = lines.filter((line) => line.startsWith('/'));
    expect(patterns.length).toBeLessThanOrEqual(100);
    for (const line of lines) {
      expect(line.length).toBeLessThan(2000);
      expect(line).toMatch(/^(?:\/\S*| {2}[A-Za-z-]+: [\x20-\x7e]+|)$/);
    }
    for (const pattern of patterns) expect(pattern.match(/\*/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('no header is given twice for one address, because hosts would join the two', () => {
    expect(new Set(rules.map(({ pattern }) => pattern)).size).toBe(rules.length);
    for (const address of addresses) {
      const names = rules
        .filter(({ covers }) => covers.test(address))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(names, address).toEqual([...new Set(names)]);
    }
  });

  test('every address has one policy, and only embeds may be framed', () => {
    for (const address of addresses) {
      const policies = rules
        .filter(({ covers }) => covers.test(address))
        .flatMap(({ headers }) =>
          headers.flatMap(([name, value]) => (name === 'Content-Security-Policy' ? value : [])),
        );
      const [policy = ''] = policies;
      expect(policies, address).toEqual([address.startsWith('/embed/') ? EMBED_POLICY : expectedPolicy(policy)]);
    }
    expect(expectedPolicy('')).toContain("frame-ancestors 'none'");
  });

  test('it is read as it was written', () => {
    expect(headersFile(builtRules)).toBe(lines.join('\n'));
  });
});
