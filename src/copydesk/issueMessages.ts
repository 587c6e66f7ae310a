import type { z } from 'astro/zod';
import { printable } from '../mdx/characters.ts';

/** An issue of Zod as one sentence a field: `“topics” must have 1 to 6 entries.` */
export function issueMessages(issue: z.core.$ZodIssue, data: unknown): [PropertyKey[], string][] {
  const name = (path: readonly PropertyKey[]) =>
    path.map((part) => (typeof part === 'number' ? `entry ${part + 1}` : printable(String(part)))).join(', ');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => [[...issue.path, key], `“${name([...issue.path, key])}” is not a field here.`]);
  // A rule between fields has words of its own for a field that is empty.
  const missing = issue.code !== 'custom' && valueAt(data, issue.path) === undefined;
  return [[issue.path, `“${name(issue.path)}” ${missing ? 'is missing.' : issue.message}`]];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
