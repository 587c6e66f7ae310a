import type { KindName } from '../../../src/model/kind.ts';
import { takeBase } from '../baseVersion.ts';
import type { DecapStore } from '../decapStore.ts';
import { textOf } from '../decap.ts';
import { fileFormat, ORIGINAL } from '../fileFormat.ts';
import type { KeptTexts } from '../keep/keptTexts.ts';
import { setAside } from '../keep/setAside.ts';
import { newsroomRequest } from '../newsroomRequest.ts';
import { nameOf, openEntry } from '../openEntry.ts';
import type { StaleSave } from '../staleSave.ts';
import { askWhichVersion } from './conflictDialog.ts';
import { mergeTexts } from './mergeTexts.ts';
import { formOf } from './theirVersion.ts';

interface Answer {
  base: string | null;
  theirs: string | null;
  theirsVersion: string;
  draft: { text: string | null; version: string | null } | null;
}

/**
 * A draft could not be published because its entry has changed on the site meanwhile: shows both
 * texts, and saves what the author chooses as a draft that begins at what is published now.
 */
export async function settlePublication(store: DecapStore, texts: KeptTexts, stale: StaleSave): Promise<void> {
  const { slug } = stale;
  const kind = stale.kind as KindName;
  const before = openEntry(store.getState());
  if (!before || nameOf(before) !== slug) return;
  const { fromFile, toFile } = fileFormat(formOf(kind));
  const answer = (await newsroomRequest('compareVersions', { kind, slug, against: 'published' })) as Answer;
  if (answer.draft?.text == null) return;
  const mine = fromFile(answer.draft.text);
  const theirs = answer.theirs === null ? null : fromFile(answer.theirs);
  const merged = answer.base !== null && theirs ? mergeTexts(kind, fromFile(answer.base), mine, theirs) : null;
  const verdict = await askWhichVersion(stale, mine, theirs, merged, true);
  const open = openEntry(store.getState());
  if (!verdict || open?.form !== before.form || open.hasChanged) return;
  if (verdict.keep === 'theirs') {
    await setAside(texts, open, 'replaced');
    if (answer.theirs === null) return;
  }
  const text =
    verdict.keep === 'mine'
      ? answer.draft.text
      : verdict.keep === 'theirs'
        ? textOf(answer.theirs)
        : takeBase(toFile({ ...verdict.data, [ORIGINAL]: theirs?.[ORIGINAL] })).text;
  await newsroomRequest('rebaseDraft', {
    kind,
    slug,
    text,
    base: answer.draft.version,
    published: answer.theirsVersion,
  });
  // Everything is saved, and all that the page knows of the entry is of before.
  location.reload();
}
