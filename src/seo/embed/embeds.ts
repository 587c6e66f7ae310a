import type { Archive } from '../../archive/archive.ts';
import { caseEmbed } from './caseEmbed.ts';
import type { Embed } from './embed.ts';
import { storyEmbed } from './storyEmbed.ts';

/** What other sites may frame: each story, retracted ones as their notice. */
export function storyEmbeds({ stories, retracted, site }: Archive): Embed[] {
  return [...stories, ...retracted].map((story) => storyEmbed(story, site.timeZone));
}

/** And each case. */
export function caseEmbeds({ cases }: Archive): Embed[] {
  return cases.map(caseEmbed);
}
