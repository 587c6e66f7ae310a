import { entryOfPath } from '../../src/model/kind.ts';
import type { DraftKey } from './draftRefs.ts';
import { Refusal } from './refusal.ts';
import type { Oid } from './repository.ts';

/** Two versions that must not overwrite each other, and who made the one that is there. */
export interface Clash {
  path: string;
  entry: DraftKey;
  base: Oid | null;
  theirsVersion: Oid | null;
  by: string;
  /** RFC 3339; empty when it is not known. */
  when: string;
  where: 'draft' | 'published';
  doing: 'save' | 'publish' | 'delete';
  /** The author wrote on a draft that somebody deleted. */
  draftDeleted?: boolean;
}

/** The words for an author whose work would overwrite somebody else’s, and the facts for the editor. */
export function staleRefusal(clash: Clash): Refusal {
  const { path, entry, base, theirsVersion, by, when, where } = clash;
  return new Refusal(409, words(clash, when ? ` (${inWords(when)})` : ''), {
    stale: { ...entry, path, base, theirsVersion, theirsBy: by, theirsWhen: when, where },
  });
}

function words({ path, base, theirsVersion, by, where, doing, draftDeleted }: Clash, time: string): string {
  const gone = theirsVersion === null;
  // The editor opens a dialog that does this.
  const stays = `Your text stays here. ${gone || draftDeleted ? 'Choose what becomes of it.' : 'Compare the two versions and choose.'}`;
  if (doing === 'publish')
    return where === 'draft'
      ? `Not published. ${by} changed this draft after you opened it${time}. Reload the page and read it before you publish it.`
      : `Not published. ${by} ${gone ? 'deleted' : 'changed'} ${entryOfPath(path) ? 'this entry' : `the picture ${path.slice(path.lastIndexOf('/') + 1)}`} on the site after this draft began${time}, and publishing would undo that. The draft stays as it is. Compare the two versions and choose.`;
  if (doing === 'delete')
    return `Not deleted. ${by} changed this draft after you opened it${time}. Reload the page and read it first.`;
  if (base === null)
    return where === 'draft'
      ? `There is a draft at this address already, by ${by}${time}. Change the title a little. Your text stays here.`
      : `There is an entry at this address already, by ${by}${time}. Change the title a little. Your text stays here.`;
  const what = draftDeleted ? 'this draft' : where === 'draft' ? 'a draft of this entry' : 'this entry';
  return `${by} ${gone || draftDeleted ? 'deleted' : 'saved'} ${what} while you were editing${time}. To lose nobody’s work, your version was not saved. ${stays}`;
}

/** `2026-11-23, 07:14 UTC` */
const inWords = (when: string) => `${new Date(when).toISOString().slice(0, 16).replace('T', ', ')} UTC`;
