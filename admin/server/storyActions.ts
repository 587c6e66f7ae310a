import type { Action, Actions } from './action.ts';
import { publishedTree } from './entryActions.ts';
import { newsroomZone } from './newsroomZone.ts';
import { formerSlugsOf, headlineOf, publishedStory } from './publishedStory.ts';
import type { Desk } from './publishDraft.ts';
import { requireEditor } from './roles.ts';
import { StoryAddresses } from './storyAddress.ts';
import { StoryDesk } from './storyDesk.ts';

/**
 * What the dialogs under “This story” do to a story that is published: corrections, updates,
 * retractions, moves. Each is one commit, checked as every save is.
 */
export function storyActions(desk: Desk): Actions {
  const { repository, drafts } = desk;
  const stories = new StoryDesk(desk);
  const addresses = new StoryAddresses(desk);
  const byEditor =
    (action: Action): Action =>
    async (parameters, author) => {
      await requireEditor(repository, author, 'change what is published');
      return action(parameters, author);
    };
  return {
    reads: {
      /** `{timeZone}`: by which clock the newsroom publishes. */
      newsroomClock: async () => ({ timeZone: await newsroomZone(repository, await publishedTree(repository)) }),
      /** `{slug}`: what the dialogs must know of a story before they offer to change it. */
      storyState: async (parameters) => {
        const story = await publishedStory(repository, parameters);
        return {
          slug: story.slug,
          base: story.version,
          headline: headlineOf(story),
          status: story.fields.status,
          published: story.fields.published,
          isOut: story.isOut,
          hasDraft: (await drafts.find('articles', story.slug)) !== null,
          formerSlugs: formerSlugsOf(story.fields),
        };
      },
    },
    changes: {
      correctStory: byEditor((parameters, author) => stories.correct(parameters, author)),
      markUpdate: byEditor((parameters, author) => stories.markUpdate(parameters, author)),
      retractStory: byEditor((parameters, author) => stories.retract(parameters, author)),
      moveStory: byEditor((parameters, author) => addresses.move(parameters, author)),
      redirectStory: byEditor((parameters, author) => addresses.redirect(parameters, author)),
    },
  };
}
