import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body.ts';
import type { Story } from '../archive/story.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import { storyContent } from './storyContent.ts';

const kept = new WeakMap<Story, string>();

/**
 * The whole text of a story as HTML for feed readers. It is made once, for every feed and format that
 * carries the story.
 * @param body the text, where somebody has parsed it already: the page of the story leaves it here
 */
export function storyHtml(story: Story, archive: Archive, body?: BodyTree): string {
  const known = kept.get(story);
  if (known !== undefined) return known;
  const { address, timeZone } = archive.site;
  const html = storyContent(story, body ?? readBody(story, archive), address, timeZone);
  kept.set(story, html);
  return html;
}
