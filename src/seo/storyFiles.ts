import type { Archive } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import { storyWords } from '../feeds/storyTexts.ts';
import { embedAddress } from './embed/embed.ts';
import { embedPage } from './embed/embedPage.ts';
import { storyEmbed } from './embed/storyEmbed.ts';
import { identifierAddress } from './identifierAddress.ts';
import { leaveFile } from './leaveFile.ts';
import { movedPage } from './movedPage.ts';
import { oEmbed, oEmbedAddress } from './oEmbed.ts';
import { storyText, storyTextAddress } from './storyText.ts';

/** The plain text of a story, from the whole archive. */
export function textOf(story: Story, archive: Archive): string {
  const words = story.article.status === 'retracted' ? '' : storyWords(story, archive);
  return storyText(story, words, archive);
}

/**
 * What a story answers to an oEmbed client.
 * @param card whole address of the story’s social card; null for none
 */
export function oEmbedOf(story: Story, { site }: Archive, card: string | null): string {
  const isOut = story.article.status !== 'retracted';
  const author = isOut ? story.bylines.map(({ data }) => data.name).join(', ') : '';
  return oEmbed(storyEmbed(story, site.timeZone), { author, card }, site);
}

/** Leaves what every story has beside its page: plain text, oEmbed and the page for it, and the permanent address. */
export function leaveStoryFiles(story: Story, archive: Archive, card: string | null): void {
  const { site } = archive;
  leaveFile(storyTextAddress(story), textOf(story, archive));
  leaveFile(oEmbedAddress(story.address), oEmbedOf(story, archive, card));
  leaveFile(`${embedAddress(story.address)}index.html`, embedPage(storyEmbed(story, site.timeZone), site));
  leaveFile(`${identifierAddress(story)}index.html`, movedPage(story, site.address, { byIdentifier: true }));
}
