import type { BorrowedNewsroom } from './borrowedNewsroom.ts';
import { plantDrafts, storyText } from './plantDrafts.ts';
import { plantRichStory } from './plantStory.ts';

/** Headlines of what lies on the desk: two drafts, one that is ready, and a story that is out. */
export const DRAFT = 'Court hears the first witness of a trial';
export const SPARE = 'A spare story that nobody will miss';
export const READY = 'Five countries seize a dark web market';
export const RICH = 'A rich story, with everything that authors use';

/** Puts work on the desk of a newsroom. */
export async function plantWork(newsroom: BorrowedNewsroom): Promise<void> {
  await plantRichStory(newsroom);
  const rich = storyText(newsroom, 'rich-story');
  const fields = rich.slice(0, rich.indexOf('\n---\n', 4) + 5).replace(/^leadPicture:\n(?: .*\n)+/m, '');
  const story = (headline: string, id: number) =>
    `${fields.replace(/^headline: .*$/m, `headline: ${headline}`).replace(/[0-9a-f]{12}$/m, String(1e11 + id))}\nA text.\n`;
  await plantDrafts(newsroom, [
    { slug: 'first-witness', text: story(DRAFT, 1) },
    { slug: 'spare', text: story(SPARE, 3) },
    { slug: 'seized-market', text: story(READY, 2), status: 'pending_publish', byColleague: true },
  ]);
}
