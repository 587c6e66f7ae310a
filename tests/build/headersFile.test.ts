import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { READER_HEADERS } from '../../src/seo/policy.ts';
import { dist } from './site.ts';

describe('_headers', () => {
  const lines = readFileSync(join(dist, '_headers'), 'utf8').split('\n');

  test('hosts that read the file send the headers of reader pages with everything', () => {
    const all = lines.slice(lines.indexOf('/*') + 1);
    const headers = all.slice(0, all.indexOf('')).map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1));
    expect(headers).toEqual(Object.entries(READER_HEADERS));
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
    const rules = lines
      .join('\n')
      .split(/\n\n/)
      .map((rule) => rule.trim().split('\n'));
    const [everywhere, ...others] = rules.map(([pattern, ...headers]) => ({
      pattern,
      names: headers.map((line) => line.trim().split(':')[0]),
    }));
    expect(everywhere?.pattern).toBe('/*');
    for (const { names } of others) for (const name of names) expect(everywhere?.names).not.toContain(name);
  });
});
