import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import type { ImmutableMap } from '../../admin/editor/decap.ts';
import { fileFormat, ORIGINAL } from '../../admin/editor/fileFormat.ts';
import { keptValues } from '../../admin/editor/keep/setAside.ts';
import { openEntry } from '../../admin/editor/openEntry.ts';
import { ownVersions } from '../../admin/editor/ownVersions.ts';

const PATH = 'content/articles/a-story/index.mdx';
const version = (sign: string) => sign.repeat(40);

/** What is kept of a story that was opened at a version. */
function kept(base: string) {
  const data = fileFormat('text').fromFile(`#~ base ${base}\n---\nheadline: A story\n---\n\nWords.\n`);
  const entry = { collection: 'articles', slug: 'a-story/index', path: PATH, data };
  const state = { entryDraft: fromJS({ entry, key: 'form', hasChanged: true }) as unknown as ImmutableMap };
  return keptValues(openEntry(state)!);
}
const file = (data: Record<string, unknown>) => fileFormat('text').toFile(data);

test('a text is kept with the version to which the saves of its own tab have led', () => {
  expect(file(kept(version('a')))).toContain(`#~ base ${version('a')}\n`);
  ownVersions.made(PATH, version('a'), version('b'));
  ownVersions.made(PATH, version('b'), version('c'));
  expect(file(kept(version('a')))).toBe(`#~ base ${version('c')}\n---\nheadline: A story\n---\n\nWords.\n`);
  expect(kept(version('a'))).toMatchObject({ headline: 'A story', body: 'Words.' });
  // What somebody else has saved is none of its own.
  expect(file(kept(version('d')))).toContain(`#~ base ${version('d')}\n`);
  expect(ORIGINAL in kept(version('a'))).toBe(true);
});
