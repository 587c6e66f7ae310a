import type { Archive } from '../archive/archive.ts';
import { readBodyFirst } from '../archive/body.ts';
import type { Story } from '../archive/story.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import { plainText } from '../mdx/plainText.ts';
import { storyContent } from './storyContent.ts';

/** The text of a story in the forms that machines take. */
interface StoryTexts {
  html: string;
  words: string;
}
const kept = new WeakMap<Story, StoryTexts>();

/** The whole text of a story as HTML for feed readers. */
export const storyHtml = (story: Story, archive: Archive): string => keepTexts(story, archive).html;

/** The words of a story, a line a block. */
export const storyWords = (story: Story, archive: Archive): string => keepTexts(story, archive).words;

/**
 * Makes the texts of a story, once for every feed, format and file that carries it.
 * @param body the text, where somebody has parsed it already: the page of the story leaves it here
 */
export function keepTexts(story: Story, archive: Archive, body?: BodyTree): StoryTexts {
  const known = kept.get(story);
  if (known) return known;
  const tree = body ?? readBodyFirst(story, archive);
  const { address, timeZone } = archive.site;
  const texts = { html: storyContent(story, tree, address, timeZone), words: plainText(tree.nodes) };
  kept.set(story, texts);
  return texts;
}
