import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One input of `tests/fixtures/hostile-author-inputs.json`. The file was written against an earlier
 * model of an article, so each input is put into an article of ours that is right apart from it.
 */
export interface HostileCase {
  name: string;
  kind: 'mdx' | 'image';
  path: string;
  /** The text, its bytes, or how to make it: one of the three. */
  input?: string;
  base64?: string;
  generate?: { repeat: string; n: number; pre?: string; post?: string; yaml?: 1 };
  expect: 'accept' | 'reject';
  rule?: string;
}

export const HOSTILE_CASES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/hostile-author-inputs.json'), 'utf8'),
) as HostileCase[];

/** The fields of ours that no input brings along. */
const OWN_FIELDS: Record<string, string> = {
  id: 'id: urn:uuid:5b2c8a8e-4a8e-4d4b-9d8a-0d6c5b0e9a11',
  section: 'section: courts',
  topics: 'topics: [mixers]',
  sources: 'sources:\n  - title: A release\n    publisher: An agency\n    kind: agency-release',
  status: 'status: published',
};

/** Fields and paths of the earlier model as ours. What is under test in a value stays as it is. */
const TRANSLATION: [from: RegExp, to: string][] = [
  [/^title: A title(?=\r?$)/m, 'headline: The headline of a story'],
  [/^title:/m, 'headline:'],
  [/^description: d(?=\r?$)/m, 'standfirst: A standfirst that is long enough for the desk.'],
  [/^date:/m, 'published:'],
  [/^authors: \[jane\]/m, 'bylines: [desk]'],
  [/^tags: \[a, b\]/m, 'topics: [mixers, tracing]'],
  [/^tags:/m, 'topics:'],
  [/^aliases: \[\/news\/old-name\/\]/m, 'formerSlugs: [old-name]'],
  [/^aliases:/m, 'formerSlugs:'],
  [/^( {2}- url: .*\n {4}title: x)$/m, '$1\n    publisher: An agency\n    kind: report'],
  [/<Callout(?= )/, '<Callout kind="note"'],
  [/alt="x"/, 'alt="A chart of sums"'],
  [/(?:\.\.\/){3}media\/(?:2026\/)?/, ''],
];

/** Path and bytes of the article that holds an input. */
export function articleOf({ path, input, base64, generate }: HostileCase): { path: string; bytes: Buffer } {
  const ours = path.replace(/^content\/news\/(?:\d{4}\/)?([\s\S]+)\.(mdx?)$/, 'content/articles/$1/index.$2');
  // Bytes that are no UTF-8 stay what they are when each is taken for a character.
  if (base64)
    return { path: ours, bytes: Buffer.from(translated(Buffer.from(base64, 'base64').toString('latin1')), 'latin1') };
  return { path: ours, bytes: Buffer.from(translated(input ?? generated(generate))) };
}

function generated(how: HostileCase['generate']): string {
  if (!how) throw new Error('A case needs a text.');
  const { repeat, n, pre = '', post = '', yaml } = how;
  const long = pre + repeat.repeat(n) + post;
  const fields = 'title: A title\ndescription: d\ndate: 2026-03-29T01:30:00+01:00\nauthors: [jane]\n';
  return yaml ? `---\n${fields}tags: ${long}\n---\nbody\n` : `---\n${fields}---\n${long}\n`;
}

function translated(text: string): string {
  const ours = TRANSLATION.reduce((result, [from, to]) => result.replace(from, to), text);
  const end = ours.startsWith('---\r\n') ? '\r\n' : '\n';
  const missing = Object.entries(OWN_FIELDS).filter(([name]) => !new RegExp(`^${name}:`, 'm').test(ours));
  const lines = missing.map(([, line]) => line.replaceAll('\n', end) + end);
  return ours.replace(/^---\r?\n/m, (start) => start + lines.join(''));
}
