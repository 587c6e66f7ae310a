import type { Actions } from './action.ts';
import { publishedTree } from './entryActions.ts';
import { newsroomZone } from './newsroomZone.ts';
import { formerSlugsOf, headlineOf, publishedStory } from './publishedStory.ts';
import type { Repository } from './repository.ts';
import type { SaveCheck } from './saveCheck.ts';
import { hasDraft, StoryAddresses } from './storyAddress.ts';
import { StoryDesk } from './storyDesk.ts';

/**
 * What the dialogs under “This story” do to a story that is published: corrections, updates,
 * retractions, moves. Each is one commit, checked as every save is.
 */
export function storyActions(repository: Repository, saveCheck: SaveCheck): Actions {
  const desk = new StoryDesk(repository, saveCheck);
  const addresses = new StoryAddresses(repository, saveCheck);
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
          hasDraft: await hasDraft(repository, story.slug),
          formerSlugs: formerSlugsOf(story.fields),
        };
      },
    },
    changes: {
      correctStory: (parameters, author) => desk.correct(parameters, author),
      markUpdate: (parameters, author) => desk.markUpdate(parameters, author),
      retractStory: (parameters, author) => desk.retract(parameters, author),
      moveStory: (parameters, author) => addresses.move(parameters, author),
      redirectStory: (parameters, author) => addresses.redirect(parameters, author),
    },
  };
}
