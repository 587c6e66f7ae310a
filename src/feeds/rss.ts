import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Story } from '../archive/story.ts';
import type { Site } from '../model/site.ts';
import { heightAt, renditionAddress } from '../pictures/renditions.ts';
import { feedRendition } from './storyContent.ts';
import { xmlEscaped, xmlText } from './xmlText.ts';

/** How many of the newest stories a feed holds. */
export const FEED_LENGTH = 50;

export interface RssChannel {
  site: Site;
  title: string;
  description: string;
  /** Path of the page that the feed belongs to. */
  page: string;
  /** Path of the feed itself. */
  address: string;
  /** Newest first. Only the first `FEED_LENGTH` are printed. */
  stories: Story[];
  /** The whole text of a story as HTML with absolute addresses. */
  content: (story: Story) => string;
  /** Size in bytes of a story’s enclosure: the rendition of its lead picture that feeds show. */
  enclosureBytes: (story: Story) => number;
}

/**
 * An RSS 2.0 feed with whole texts, as the RSS Advisory Board’s best practices ask for it.
 * Items are known by the story’s permanent identifier, so that a new address or headline
 * reaches nobody a second time; a correction keeps the date of publication and moves `atom:updated`.
 */
export async function rssFeed(channel: RssChannel): Promise<string> {
  const { site } = channel;
  const stories = channel.stories.slice(0, FEED_LENGTH);
  const newest = Math.max(0, ...stories.map((story) => story.changed));
  const xml = await getRssString({
    title: channel.title,
    description: channel.description,
    site: new URL(channel.page, site.address),
    stylesheet: '/feed.css',
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
      sy: 'http://purl.org/rss/1.0/modules/syndication/',
      h: 'http://www.w3.org/1999/xhtml',
    },
    customData: [
      `<atom:link href="${new URL(channel.address, site.address).href}" rel="self" type="application/rss+xml"/>`,
      '<language>en</language>',
      `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
      '<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>',
      `<image><url>${new URL('/feed-icon.png', site.address).href}</url><title>${xmlEscaped(channel.title)}</title>` +
        `<link>${new URL(channel.page, site.address).href}</link><width>144</width><height>144</height></image>`,
    ].join(''),
    items: stories.map((story) => item(story, channel)),
  });
  return finish(xml, channel);
}

function item(story: Story, { site, content, enclosureBytes }: RssChannel): RSSFeedItem {
  const { article, leadPicture: lead } = story;
  const rendition = lead && feedRendition(lead.picture);
  const url = rendition && new URL(renditionAddress(rendition), site.address).href;
  const media =
    lead && rendition
      ? `<media:content url="${url}" medium="image" type="image/jpeg" width="${rendition.width}" height="${heightAt(lead.picture, rendition.width)}">` +
        `<media:description type="plain">${xmlEscaped(lead.alt)}</media:description></media:content>`
      : '';
  return {
    title: xmlText(article.headline),
    link: new URL(story.address, site.address).href,
    pubDate: new Date(story.published),
    // A description is HTML by the specification: escaped once here, once more by the generator.
    description: xmlText(article.standfirst).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    content: xmlText(content(story)),
    categories: [story.section, ...story.topics].map(({ data }) => xmlText(data.name)),
    customData: [
      `<guid isPermaLink="false">${article.id}</guid>`,
      ...story.bylines.map((person) => `<dc:creator>${xmlEscaped(person.data.name)}</dc:creator>`),
      story.changed > story.published ? `<atom:updated>${new Date(story.changed).toISOString()}</atom:updated>` : '',
      media,
    ].join(''),
    ...(url && { enclosure: { url, length: enclosureBytes(story), type: 'image/jpeg' } }),
  };
}

/** What the generator cannot do: readers that unescape plain text twice, and people who open the feed in a browser. */
function finish(xml: string, { site, title, page }: RssChannel): string {
  const plain = xml.replace(/<(title|category|dc:creator)>([^<]*)<\/\1>/g, (_, name: string, text: string) => {
    const safe = text.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;').replaceAll('&gt;', '&#x3E;');
    return `<${name}>${safe}</${name}>`;
  });
  const home = new URL(page, site.address).href;
  const help = new URL('/how-to-follow/', site.address).href;
  const note =
    `<h:div class="feed-note"><h:h1>${xmlEscaped(title)}</h:h1><h:p>This is a feed: a list of new stories for a feed reader. ` +
    `Copy its address into your reader to follow it. <h:a href="${help}">How to follow us</h:a> · <h:a href="${home}">Read on the site</h:a></h:p></h:div>`;
  return plain
    .replace('<?xml-stylesheet href="/feed.css"?>', '<?xml-stylesheet href="/feed.css" type="text/css"?>')
    .replace('<channel>', `<channel>${note}`);
}
