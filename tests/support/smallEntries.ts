import { parse } from 'yaml';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { entryOfPath } from '../../src/model/kind.ts';
import { SMALL_CONTENT, smallStory } from './smallNewsroom.ts';

/** The entries of the small newsroom, as the copy desk would find them. */
export function smallEntries(): Entry[] {
  return Object.entries(SMALL_CONTENT).flatMap(([path, text]) => {
    const place = entryOfPath(path);
    if (!place) return [];
    const data = parse(cutFrontMatter(text)?.fields ?? text) as Entry['data'];
    return [{ ...place, path, digest: '', data, pictures: {} }];
  });
}

/** The fields of a story that is right in the small newsroom, with changes. */
export function checkedStory(changes: Record<string, unknown>): Record<string, unknown> {
  const fields = cutFrontMatter(smallStory('Another story of them all', 2))!.fields;
  return { ...(parse(fields) as Record<string, unknown>), ...changes };
}
