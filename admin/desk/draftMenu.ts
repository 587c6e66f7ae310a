import { countdown } from '../../src/archive/goesOut.ts';
import { KIND_WORDS, type KindName } from '../../src/model/kindWords.ts';
import { newsroomRequest } from '../editor/newsroomRequest.ts';
import { askFirst } from './askFirst.ts';
import { link } from './element.ts';
import type { DeskContext } from './page.ts';
import { DELETED } from './route.ts';
import type { DraftStatus, Row } from './row.ts';
import type { MenuItem } from './rowMenu.ts';

/** What sends a draft to a status, and what the desk says then. */
const STEPS: Record<DraftStatus, { words: string; said: string }> = {
  draft: { words: 'Back to draft', said: 'is a draft again.' },
  pending_review: { words: 'Send to review', said: 'is in review.' },
  pending_publish: { words: 'Mark as ready', said: 'is ready.' },
};
const ORDER: DraftStatus[] = ['draft', 'pending_review', 'pending_publish'];
const NEXT: Record<DraftStatus, DraftStatus | 'publish'> = {
  draft: 'pending_review',
  pending_review: 'pending_publish',
  pending_publish: 'publish',
};

/** Only an editor calls drafts ready, publishes, and changes what is published. The server sees to it; others are not offered it. */
export const isEditor = (context: DeskContext): boolean => context.author()?.role !== 'author';

/** The step that a draft takes next: to review, to ready, out. Null when it waits for an editor. */
export function nextStep(
  kind: KindName,
  row: Row,
  context: DeskContext,
  done: () => void,
): (MenuItem & { act: () => void }) | null {
  const next = NEXT[row.draft!.status];
  if (next !== 'pending_review' && !isEditor(context)) return null;
  return next === 'publish' ? publishItem(kind, row, context, done) : stepItem(next, kind, row, context, done);
}

/** All that can be done with an entry's draft, apart from writing on it. */
export function draftMenu(kind: KindName, row: Row, context: DeskContext, done: () => void): MenuItem[] {
  if (!row.draft) return [];
  const { status } = row.draft;
  const mayPublish = isEditor(context);
  const steps = ORDER.filter((step) => step !== status && (mayPublish || step !== 'pending_publish')).map((step) =>
    stepItem(step, kind, row, context, done),
  );
  return [
    ...steps,
    ...(status === 'pending_publish' && mayPublish ? [publishItem(kind, row, context, done)] : []),
    deleteItem(kind, row, context, done),
  ];
}

function stepItem(step: DraftStatus, kind: KindName, row: Row, context: DeskContext, done: () => void) {
  const { words, said } = STEPS[step];
  return {
    words,
    act: () =>
      void change(context, done, `“${row.title}” ${said}`, 'updateUnpublishedEntryStatus', {
        collection: kind,
        slug: row.slug,
        newStatus: step,
      }),
  };
}

function publishItem(kind: KindName, row: Row, context: DeskContext, done: () => void) {
  const act = async () => {
    const now = Date.now();
    const published = Date.parse(row.published ?? '');
    const left = kind === 'articles' && published ? countdown(published, now, 'UTC') : null;
    const words = left
      ? `It goes out ${left}. Until then nobody but the newsroom sees it.`
      : row.onSite
        ? 'Readers will see the change at once.'
        : 'Readers will see it at once.';
    const title = `Publish “${row.title}”?`;
    if (await askFirst({ title, words, yes: 'Publish' }))
      await change(context, done, `“${row.title}” is published.`, 'publishUnpublishedEntry', {
        collection: kind,
        slug: row.slug,
        seen: row.draft?.version,
      });
  };
  return { words: 'Publish…', act: () => void act() };
}

function deleteItem(kind: KindName, row: Row, context: DeskContext, done: () => void): MenuItem {
  const act = async () => {
    const words = row.onSite
      ? 'What readers see stays as it is. The changes in this draft go to “Deleted drafts”, where you can restore them.'
      : `This ${KIND_WORDS[kind].label.toLowerCase()} was never published. It goes to “Deleted drafts”, where you can restore it.`;
    const yes = 'Delete the draft';
    if (await askFirst({ title: `Delete the draft of “${row.title}”?`, words, yes, grave: true }))
      await change(
        context,
        done,
        [`The draft of “${row.title}” is deleted. `, link(DELETED, 'Restore it under “Deleted drafts”'), '.'],
        'deleteUnpublishedEntry',
        { collection: kind, slug: row.slug, seen: row.draft?.version },
      );
  };
  return { words: 'Delete the draft…', grave: true, act: () => void act() };
}

async function change(
  context: DeskContext,
  done: () => void,
  said: string | (string | Node)[],
  action: string,
  params: object,
) {
  try {
    await newsroomRequest(action, params);
    context.say(...[said].flat());
  } catch (error) {
    context.warn(error instanceof Error ? error.message : String(error));
  }
  // Refused or not: the reason may be that somebody else was first.
  done();
}
