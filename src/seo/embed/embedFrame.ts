import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Site } from '../../model/site.ts';
import { embedAddress, type Embed } from './embed.ts';

/** How wide the frame is where there is room, and on a small telephone, in CSS pixels. */
export const EMBED_WIDTH = 600;
const NARROW = 360;

/** Signs of a line of each sort of text of `embed.css`, wide and narrow, and the height of a line in pixels. */
const TITLE = { wide: 40, narrow: 25, line: 30 };
const WORDS = { wide: 58, narrow: 36, line: 25 };
const SMALL = { wide: 68, narrow: 42, line: 20 };
/** The house, the space between the parts, and the border. */
const FRAME = 105;
const GAP = 11;

/**
 * How high the frame of an embed page must be, in CSS pixels, so that nothing has to be scrolled in it:
 * the page around it cannot measure it.
 */
export function embedHeight({ title, words, facts, notes }: Embed, width: 'wide' | 'narrow'): number {
  const height = (text: string, sort: typeof TITLE) => Math.ceil(text.length / sort[width]) * sort.line + GAP;
  const small = [facts.join(' · '), ...notes.map((note) => `${note.name}: ${note.words}`)];
  const parts = [height(title, TITLE), height(words, WORDS), ...small.map((text) => height(text, SMALL))];
  return parts.reduce((sum, part) => sum + part, FRAME);
}

/** The HTML that shows an embed page on another site. Where styles are taken out, it is as high as on a telephone. */
export function embedFrame(embed: Embed, site: Site): string {
  const narrow = embedHeight(embed, 'narrow');
  const wide = embedHeight(embed, 'wide');
  const slope = ((narrow - wide) / (EMBED_WIDTH - NARROW)).toFixed(2);
  return toHtml(
    h('iframe', {
      src: new URL(embedAddress(embed.address), site.address).href,
      title: `${embed.title} · ${site.name}`,
      width: EMBED_WIDTH,
      height: narrow,
      loading: 'lazy',
      // On the page of somebody else, where our stylesheets are not.
      style: `border:0;max-width:100%;height:max(${wide}px,${narrow}px - (100vw - ${NARROW}px)*${slope})`,
    }),
  );
}
