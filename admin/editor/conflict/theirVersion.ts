import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { withBase } from '../baseVersion.ts';
import { textOf } from '../decap.ts';
import { fileFormat } from '../fileFormat.ts';
import { newsroomRequest } from '../newsroomRequest.ts';
import type { EntryData } from '../openEntry.ts';
import type { StaleSave } from '../staleSave.ts';

/** What somebody else made of an entry meanwhile. */
export interface TheirVersion {
  /** What both began from; null when that is not known. */
  base: EntryData | null;
  /** What is in the newsroom now, ready to go on from; null when the entry was deleted. */
  theirs: EntryData | null;
}

/** Asks for both versions that stand beside the author's own. @param mine the author's text as a file */
export async function theirVersion(stale: StaleSave, mine: string): Promise<TheirVersion> {
  const { kind, slug, base, theirsVersion } = stale;
  const answer = (await newsroomRequest('compareVersions', { kind, slug, base, text: mine })) as {
    base: string | null;
    theirs: string | null;
    theirsVersion: string | null;
  };
  const { fromFile } = fileFormat(formOf(kind));
  return {
    base: answer.base === null ? null : fromFile(answer.base),
    theirs:
      answer.theirs === null ? null : fromFile(withBase(textOf(answer.theirs), answer.theirsVersion ?? theirsVersion)),
  };
}

/** Texts have fields and a body, records fields alone. */
export const formOf = (kind: string) => (KINDS[kind as KindName].form === 'text' ? 'text' : 'record');
