import type { KindName } from '../../../src/model/kindWords.ts';
import { newsroomRequest } from '../newsroomRequest.ts';
import { deleteDialog, deleteInsteadDialog } from './deleteDialog.ts';
import { correctDialog, moveDialog, redirectDialog, retractDialog, updateDialog } from './storyDialogs.ts';
import { storyState, type StoryOutcome, type StoryState } from './storyState.ts';

/** Something to do with an entry, for a menu. */
export interface StoryAction {
  words: string;
  act: () => void;
  grave?: boolean;
}

/** An entry that is on the site's own branch, as a list or the editor knows it. */
export interface PublishedEntry {
  kind: KindName;
  slug: string;
  title: string;
  /** Of an article: readers have it (it is published or retracted, and its time has come). */
  isOut: boolean;
  /** Of an article. */
  isRetracted?: boolean;
}

/**
 * What can be done to an entry that is published: corrections, updates, retractions, moves,
 * deletion. Each opens a dialog, which asks the newsroom first how the story is now.
 * @param done when something was changed
 * @param wrong takes words when the newsroom could not be asked
 */
export function storyActionsMenu(
  entry: PublishedEntry,
  done: (outcome: StoryOutcome) => void,
  wrong: (words: string) => void,
): StoryAction[] {
  const { kind, slug, isOut, isRetracted } = entry;
  if (kind === 'site') return [];
  if (kind !== 'articles') return [{ words: 'Delete…', grave: true, act: () => void deleteDialog(entry, done) }];
  const withState = (open: (story: StoryState) => Promise<void>) => () =>
    void storyState(slug)
      .then(open)
      .catch((error: unknown) => wrong(error instanceof Error ? error.message : String(error)));
  const retract = withState((story) => retractDialog(story, done));
  const redirect = withState(async (story) => redirectDialog(story, await otherStories(slug), done));
  return [
    ...(isOut ? [{ words: 'Correct…', act: withState((story) => correctDialog(story, done)) }] : []),
    ...(isOut && !isRetracted
      ? [
          { words: 'Mark an update…', act: withState((story) => updateDialog(story, done)) },
          { words: 'Retract…', act: retract, grave: true },
        ]
      : []),
    { words: 'Change address…', act: withState((story) => moveDialog(story, done)) },
    {
      words: 'Delete…',
      grave: true,
      act: withState((story) =>
        story.isOut ? deleteInsteadDialog(story.headline, retract, redirect) : deleteDialog(entry, done),
      ),
    },
  ];
}

/** Stories that an address may lead to, as the list of articles knows them. The field takes any address, so none is needed. */
async function otherStories(slug: string): Promise<{ value: string; label: string }[]> {
  const answer = await newsroomRequest('list', { kind: 'articles' }).catch(() => null);
  const { rows = [] } =
    ((answer ?? {}) as { list?: { rows?: { slug: string; title: string; onSite: boolean }[] } }).list ?? {};
  return rows
    .filter((row) => row.onSite && row.slug !== slug)
    .map((row) => ({ value: `/news/${row.slug}/`, label: row.title }));
}
