import { generateOpml } from 'feedsmith';
import type { Site } from '../model/site.ts';
import type { Feed } from './feed.ts';
import { feedAddress } from './feedFormats.ts';
import { SetAside } from './setAside.ts';

/** Feeds under their headings as OPML 2.0, which feed readers import in one go. */
export function opmlText(site: Site, groups: { title: string; feeds: Feed[] }[]): string {
  const aside = new SetAside();
  const whole = (path: string) => new URL(path, site.address).href;
  const outline = (feed: Feed) => ({
    text: aside.text(feed.name),
    title: aside.text(feed.title),
    description: aside.text(feed.description),
    type: 'rss',
    version: 'RSS2',
    language: 'en',
    xmlUrl: whole(feedAddress(feed.place, 'rss')),
    htmlUrl: whole(feed.page),
  });
  const xml = generateOpml({
    head: { title: aside.text(site.name), ownerName: aside.text(site.name), ownerEmail: site.email },
    body: {
      outlines: groups.map(({ title, feeds }) => ({ text: aside.text(title), outlines: feeds.map(outline) })),
    },
  });
  return aside.redeem(xml);
}
