import type { Archive } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import { storyWords } from '../feeds/storyTexts.ts';
import { identifierAddress } from './identifierAddress.ts';
import { leftFiles } from './leftFiles.ts';
import { movedPage } from './movedPage.ts';
import { oEmbed, oEmbedAddress } from './oEmbed.ts';
import { storyText, storyTextAddress } from './storyText.ts';

/** The plain text of a story, from the whole archive. */
export function textOf(story: Story, archive: Archive): string {
  const words = story.article.status === 'retracted' ? '' : storyWords(story, archive);
  return storyText(story, words, archive);
}

/**
 * Leaves what every story has beside its page: plain text, oEmbed, and the permanent address.
 * @param card whole address of the story’s social card; null for none
 */
export function leaveStoryFiles(story: Story, archive: Archive, card: string | null): void {
  const { site } = archive;
  const files = leftFiles();
  files.set(storyTextAddress(story), textOf(story, archive));
  files.set(oEmbedAddress(story), oEmbed(story, site, card));
  files.set(`${identifierAddress(story)}index.html`, movedPage(story, site.address, { byIdentifier: true }));
}
