import { CATEGORIES, type Audit } from './audit.ts';

/** What was seen of one type of page. */
export interface Row {
  route: string;
  path: string;
  audit: Audit;
}

const HEAD = [
  ...['page type', 'looked at', 'performance', 'accessibility', 'best practices', 'search'],
  ...['LCP ms', 'blocked ms', 'CLS', 'KB'],
];

/** The rows as a table in Markdown, laid out as the project’s formatter lays out tables. */
export function table(rows: Row[]): string {
  const lines = rows.map(({ route, path, audit }) => [
    `\`${route}\``,
    path,
    ...CATEGORIES.map((category) => String(audit.scores[category] ?? '–')),
    audit.largestPaint.toFixed(0),
    audit.blocked.toFixed(0),
    String(Math.round(audit.shift * 1000) / 1000),
    (audit.bytes / 1024).toFixed(0),
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...lines].map((line) => line[column]!.length)));
  const isWord = (column: number) => column < 2;
  const print = (line: string[]) =>
    `| ${line.map((cell, at) => (isWord(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (isWord(at) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [print(HEAD), print(rule), ...lines.map(print)].join('\n');
}

/**
 * The record that is kept, in Markdown.
 * @param tools versions of Lighthouse and of the browser
 */
export function record(rows: Row[], day: string, tools: string): string {
  return `# Lighthouse

Made by \`npm run lighthouse\` on ${day} with ${tools}: mobile, simulated slow 4G, processor four times
slower. Of each page type the page with the most HTML; of three looks the one in the middle. A dash stands where a page is not to
be found by search engines. The machine’s benchmark index was ${indexes(rows)}; “four times slower” is meant for
machines of 1,500 to 2,000, and a slower one is judged more strictly.

${table(rows)}
`;
}

/** From the slowest moment of the machine to its quickest. */
function indexes(rows: Row[]): string {
  const all = rows.map(({ audit }) => Math.round(audit.machine)).sort((a, b) => a - b);
  return `${all[0]} to ${all.at(-1)}`;
}
