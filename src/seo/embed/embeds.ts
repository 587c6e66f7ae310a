import type { Archive } from '../../archive/archive.ts';
import { caseEmbed } from './caseEmbed.ts';
import type { Embed } from './embed.ts';
import { storyEmbed } from './storyEmbed.ts';

/** Everything that other sites may frame: each story, retracted ones as their notice, and each case. */
export function embedsOf({ stories, retracted, cases, site }: Archive): Embed[] {
  return [...[...stories, ...retracted].map((story) => storyEmbed(story, site.timeZone)), ...cases.map(caseEmbed)];
}
