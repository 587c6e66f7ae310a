import { parseDocument, visit } from 'yaml';
import { pathOfEntry } from '../../src/model/kind.ts';
import type { EditedFile } from './commitEdit.ts';
import type { Oid, Repository } from './repository.ts';

/**
 * A story that the editors have put on the front page stays there under its new name.
 * @param tree the files of the site, by path
 * @returns the site’s settings with the new name and nothing else changed; no file when they do not name the story
 */
export async function frontPageFollows(
  repository: Repository,
  tree: ReadonlyMap<string, Oid>,
  from: string,
  to: string,
): Promise<EditedFile[]> {
  const path = pathOfEntry('site', 'site');
  const version = tree.get(path);
  if (!version) return [];
  const [bytes] = await repository.blobs([version]);
  const settings = bytes!.toString();
  const text = renamed(settings, from, to);
  return text === settings ? [] : [{ path, content: Buffer.from(text), base: version }];
}

function renamed(settings: string, from: string, to: string): string {
  const places: [start: number, end: number][] = [];
  visit(parseDocument(settings).getIn(['frontPage'], true) as Parameters<typeof visit>[0], {
    Scalar: (key, { value, range }) => {
      if (key !== 'key' && value === from && range) places.push([range[0], range[1]]);
    },
  });
  // From the end, so that the places before stay where they are.
  return places.reverse().reduce((text, [start, end]) => text.slice(0, start) + to + text.slice(end), settings);
}
