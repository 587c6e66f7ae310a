import { pathOfEntry } from '../../src/model/kind.ts';
import type { Actions } from './action.ts';
import { gitLine } from './git.ts';
import { namedEntry } from './namedEntry.ts';
import { textOf, type Parameters } from './parameters.ts';
import type { Desk } from './publishDraft.ts';
import { ontoPublished } from './ontoPublished.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';
import { ABSENT } from './sentFiles.ts';

/** Two versions of one entry that an author has to choose between. */
export interface ComparedVersions {
  /** The text that both began from; null when it is not known. */
  base: string | null;
  /** The text that is there now; null when it was deleted. */
  theirs: string | null;
  theirsBy: string;
  /** RFC 3339. */
  theirsWhen: string;
  /** What a save that takes theirs into account names as its base: `absent` when there is none. */
  theirsVersion: string;
  where: 'draft' | 'published';
  /** The draft’s text and version; null when there is no draft. */
  draft: { text: string | null; version: Oid | null } | null;
}

/** Shows an author what somebody else wrote meanwhile, and takes the choice. */
export function versionActions(desk: Desk): Actions {
  return {
    reads: { compareVersions: (parameters) => compareVersions(desk, parameters) },
    changes: {
      rebaseDraft: async (parameters, author) => {
        const text = parameters.text;
        if (typeof text !== 'string') throw new Refusal(422, 'The text of the entry is missing.');
        const versions = await ontoPublished(
          desk,
          namedEntry(parameters),
          {
            text,
            base: textOf(parameters.base) ?? null,
            published: parameters.published === ABSENT ? null : (textOf(parameters.published) ?? null),
          },
          author,
        );
        return { versions: Object.fromEntries(versions) };
      },
    },
  };
}

/**
 * `{ kind, slug, base, against? }`: what is there now, in the draft if there is one. `against: 'published'` compares
 * with the site, for a draft whose entry has changed there; `base` is what the draft began from then.
 */
async function compareVersions({ repository, drafts }: Desk, parameters: Parameters): Promise<ComparedVersions> {
  const { kind, slug } = namedEntry(parameters);
  const path = pathOfEntry(kind, slug);
  const { commit: head } = await repository.branch();
  const draft = await drafts.find(kind, slug);
  const where = draft && parameters.against !== 'published' ? 'draft' : 'published';
  const there = draft && where === 'draft' ? draft.tip : head;
  const began =
    draft && where === 'published'
      ? `${(await drafts.changes(draft, head)).began}:${path}`
      : await writtenVersion(repository, textOf(parameters.base), path);
  const [theirs, own, base] = await repository.objects([
    `${there}:${path}`,
    `${draft?.tip ?? head}:${path}`,
    ...(began ? [began] : []),
  ]);
  const { name, when } = await repository.lastChange(there, path);
  return {
    base: base?.content.toString() ?? null,
    theirs: theirs?.content.toString() ?? null,
    theirsBy: name,
    theirsWhen: when,
    theirsVersion: theirs?.oid ?? ABSENT,
    where,
    draft: draft && { text: own?.content.toString() ?? null, version: own?.oid ?? null },
  };
}

/** An object name that is a version of this very file, and of nothing else in the repository. */
async function writtenVersion({ root }: Repository, base: string | undefined, path: string): Promise<Oid | null> {
  if (!base || !/^[0-9a-f]{40,64}$/.test(base)) return null;
  const found = await gitLine(root, ['log', '--all', '-1', '--format=%H', `--find-object=${base}`, '--', path], {
    answers: [128],
  });
  return found ? base : null;
}
