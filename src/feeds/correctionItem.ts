import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import type { LoggedCorrection } from '../archive/correctionsLog.ts';
import type { FeedItem } from './feed.ts';

/** A correction, or a retraction, as an item of the feed of corrections. */
export function correctionItem(correction: LoggedCorrection, { site }: Archive): FeedItem {
  const { story, instant, what, why, isRetraction, date } = correction;
  const url = new URL(`${story.address}#story:corrections`, site.address).href;
  const page = new URL(story.address, site.address).href;
  const verb = isRetraction ? 'Retracted' : 'Corrected';
  return {
    published: instant,
    changed: instant,
    entry: () =>
      Promise.resolve({
        id: namedIdentifier(story.article.id, date),
        url,
        title: `${verb}: ${story.article.headline}`,
        summary: what,
        html: toHtml([
          h('p', what),
          h('p', [h('strong', 'Why: '), why]),
          h('p', [
            isRetraction ? 'The retracted story: ' : 'The story: ',
            h('a', { href: page }, story.article.headline),
          ]),
        ]),
        published: instant,
        changed: instant,
        authors: [],
        categories: [story.section.data.name],
        picture: null,
      }),
  };
}

/** A permanent identifier of something inside a story: a version 5 UUID (RFC 9562, section 5.5) in the story’s own name space. */
export function namedIdentifier(storyId: string, name: string): string {
  const space = Buffer.from(storyId.replace('urn:uuid:', '').replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
