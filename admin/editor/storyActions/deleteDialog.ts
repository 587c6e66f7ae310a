import { KIND_WORDS, pathOfEntry, type KindName } from '../../../src/model/kindWords.ts';
import { newsroomRequest } from '../newsroomRequest.ts';
import { askInDialog } from './storyDialog.ts';
import type { StoryOutcome } from './storyState.ts';

/** An entry that may be deleted. */
export interface Deletable {
  kind: KindName;
  slug: string;
  title: string;
}

/** Asks before an entry goes that readers cannot see, or that is no story. What others refer to the newsroom does not delete. */
export async function deleteDialog(
  { kind, slug, title }: Deletable,
  done: (outcome: StoryOutcome) => void,
): Promise<void> {
  const label = KIND_WORDS[kind].label.toLowerCase();
  const isDone = await askInDialog({
    title: `Delete this ${label}?`,
    words: [`“${title}” goes from the newsroom. A developer can bring it back from its history.`],
    fields: [],
    yes: 'Delete',
    grave: true,
    send: async () => void (await newsroomRequest('deleteFiles', { paths: [pathOfEntry(kind, slug)] })),
  });
  if (isDone) done({ words: `The ${label} is deleted.`, slug: null });
}

/** A story that readers have is not simply deleted: what there is instead. */
export async function deleteInsteadDialog(headline: string, retract: () => void, redirect: () => void): Promise<void> {
  await askInDialog({
    title: 'Readers have this story',
    words: [
      `Links and search engines know the address of “${headline}”, so it is not simply deleted.`,
      'Retract it when it was wrong: the address then says why it is gone. When another story tells it now, lead the address there.',
    ],
    fields: [],
    yes: '',
    instead: [
      { words: 'Lead it to another story…', act: redirect },
      { words: 'Retract…', act: retract },
    ],
    send: () => Promise.resolve(),
  });
}
