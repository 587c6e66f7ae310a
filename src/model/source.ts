import type { z } from 'astro/zod';
import * as field from './field.ts';

export const SOURCE_KINDS = {
  'court-document': 'Court document',
  'sanctions-list': 'Sanctions list',
  'agency-release': 'Agency release',
  'company-statement': 'Company statement',
  report: 'Report',
  'on-chain-record': 'On-chain record',
};

/** What a story or a case rests on. */
export const source = {
  title: field.line({ label: 'Title', max: 300 }),
  publisher: field.line({ label: 'Publisher', hint: 'Who put it out: an agency, a court, a newspaper.', max: 120 }),
  kind: field.choice({ label: 'Kind', options: SOURCE_KINDS }),
  url: field.optional(
    field.webAddress({ label: 'Address', hint: 'Leave empty when it is not online, for example a paper court file.' }),
  ),
  archivedUrl: field.optional(
    field.webAddress({ label: 'Archived copy', hint: 'Address of a copy that stays, for example at web.archive.org.' }),
  ),
  date: field.optional(field.day({ label: 'Date of the source' })),
  key: field.optional(
    field.slug({
      label: 'Short name',
      hint: 'Needed only if the text points to this source. For example: doj-release.',
    }),
  ),
};

export type Source = z.infer<z.ZodObject<typeof source>>;

/** Sources, by their place in the list, whose short name another one before them has. */
export function sharedKeys(sources: readonly Source[]): [index: number, key: string][] {
  const keys = new Set<string>();
  return sources.flatMap(({ key }, index) => {
    if (key === undefined) return [];
    if (keys.has(key)) return [[index, key] as [number, string]];
    keys.add(key);
    return [];
  });
}
