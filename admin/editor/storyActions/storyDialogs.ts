import { newsroomRequest } from '../newsroomRequest.ts';
import { askInDialog, type StoryField } from './storyDialog.ts';
import type { StoryOutcome, StoryState } from './storyState.ts';

/** Takes what came of a dialog; not called when the author thought better of it. */
type Done = (outcome: StoryOutcome) => void;

const WHAT: StoryField = {
  name: 'what',
  label: 'What changed',
  hint: 'What the story said, and what is right.',
  long: true,
  max: 600,
};
const WHY: StoryField = {
  name: 'why',
  label: 'Why',
  hint: 'How the mistake came about, or who pointed it out.',
  long: true,
  max: 400,
};
const DRAFT = 'There is a draft of this story too. Whoever publishes it will be asked to take this change in.';

/** Says in the open what was wrong. */
export async function correctDialog(story: StoryState, done: Done): Promise<void> {
  const isDone = await askInDialog({
    title: 'Correct this story',
    words: [
      `Readers of “${story.headline}” see the correction at its top and its end, for ever, and subscribers get the story anew. The text itself does not change: put it right in the editor as well.`,
      ...(story.hasDraft ? [DRAFT] : []),
    ],
    fields: [WHAT, WHY],
    yes: 'Publish the correction',
    send: async (values) =>
      void (await newsroomRequest('correctStory', { slug: story.slug, base: story.base, ...values })),
  });
  if (isDone) done({ words: 'The correction is published.', slug: story.slug });
}

/** Tells readers that the facts changed. */
export async function updateDialog(story: StoryState, done: Done): Promise<void> {
  const isDone = await askInDialog({
    title: 'Mark an update',
    words: [
      `Readers will see that “${story.headline}” was updated now. Mark only what they must know, such as a verdict: a comma that was put right is no update.`,
      ...(story.hasDraft ? [DRAFT] : []),
    ],
    fields: [],
    yes: 'Mark as updated now',
    send: async () => void (await newsroomRequest('markUpdate', { slug: story.slug, base: story.base })),
  });
  if (isDone) done({ words: 'The story is marked as updated.', slug: story.slug });
}

/** Withdraws a story in the open. */
export async function retractDialog(story: StoryState, done: Done): Promise<void> {
  const isDone = await askInDialog({
    title: 'Retract this story',
    words: [
      `The address of “${story.headline}” stays and shows what you write here in place of the story. It leaves all lists, feeds and the search.`,
      ...(story.hasDraft ? [DRAFT] : []),
    ],
    fields: [
      { ...WHAT, label: 'What was wrong', hint: 'What the story said, and why readers must not rely on it.' },
      WHY,
    ],
    yes: 'Retract the story',
    grave: true,
    send: async (values) =>
      void (await newsroomRequest('retractStory', { slug: story.slug, base: story.base, ...values })),
  });
  if (isDone) done({ words: 'The story is retracted.', slug: story.slug });
}

/** Gives a story another address. */
export async function moveDialog(story: StoryState, done: Done): Promise<void> {
  let slug = story.slug;
  const isDone = await askInDialog({
    title: 'Change the address',
    words: [
      story.isOut
        ? `“${story.headline}” is at /news/${story.slug}/. That address will lead to the new one for ever, so no link breaks.`
        : `“${story.headline}” would be at /news/${story.slug}/. It is not out yet, so nobody knows that address.`,
    ],
    fields: [
      {
        name: 'to',
        label: 'New name in the address',
        hint: 'Small letters a–z, digits and single hyphens, such as court-fines-exchange.',
        value: story.slug,
        max: 115,
      },
    ],
    yes: 'Change the address',
    send: async (values) => {
      const to = nameIn(values.to ?? '');
      await newsroomRequest('moveStory', { slug: story.slug, base: story.base, to });
      slug = to;
    },
  });
  if (isDone) done({ words: `The story is at /news/${slug}/ now.`, slug });
}

/** Lets another story take a story's place. @param others that may be chosen from */
export async function redirectDialog(
  story: StoryState,
  others: { value: string; label: string }[],
  done: Done,
): Promise<void> {
  const isDone = await askInDialog({
    title: 'Lead this address to another story',
    words: [
      `Who opens “${story.headline}” will come to the other story. This one is taken off the site, with its pictures.`,
    ],
    fields: [
      {
        name: 'to',
        label: 'The other story',
        hint: 'Its address, such as /news/court-fines-exchange/.',
        suggestions: others,
      },
    ],
    yes: 'Lead it there',
    grave: true,
    send: async (values) =>
      void (await newsroomRequest('redirectStory', {
        slug: story.slug,
        base: story.base,
        to: nameIn(values.to ?? ''),
      })),
  });
  if (isDone) done({ words: 'The address leads to the other story now.', slug: null });
}

/** The name in an address that was typed or pasted: `court-fines-exchange` of `https://…/news/court-fines-exchange/`. */
export const nameIn = (typed: string): string =>
  /(?:^|\/)([^/?#]+)\/?(?:[?#].*)?$/.exec(typed.trim())?.[1] ?? typed.trim();
