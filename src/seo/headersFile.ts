import type { HeaderRule } from './headerRules.ts';

/** The rules as a `_headers` file, which Cloudflare, Netlify and others read. */
export function headersFile(rules: HeaderRule[]): string {
  const texts = rules.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

/** The rules of such a file. */
export function readHeadersFile(text: string): HeaderRule[] {
  return text
    .trim()
    .split(/\n\n/)
    .filter(Boolean)
    .map((rule) => {
      const [pattern = '', ...lines] = rule.split('\n');
      const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string]);
      return { pattern, headers: Object.fromEntries(headers) };
    });
}

/** What a host that reads the file sends with one address, by name in small letters. */
export function headersOf(path: string, rules: HeaderRule[]): Record<string, string> {
  const covering = rules.filter(({ pattern }) => covered(pattern).test(path));
  return Object.fromEntries(
    covering.flatMap(({ headers }) => Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  );
}

/** The addresses that a pattern covers. */
export function covered(pattern: string): RegExp {
  const source = pattern.replace(/[.]/g, '\\.').replace(/\*$/, '.*').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
