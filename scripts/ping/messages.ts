import type { Site } from '../../src/model/site.ts';
import type { Message } from './send.ts';

const INDEX_NOW = 'https://api.indexnow.org/indexnow';
/** How many addresses one message may have (indexnow.org, documentation). */
const MOST = 10_000;

/** One message for each changed feed, to the hub (WebSub, W3C, section 7). @param feeds paths */
export function hubMessages(site: Site, feeds: string[]): (Message & { feed: string })[] {
  const hub = site.machines?.hub;
  if (!hub) return [];
  return feeds.map((feed) => {
    const address = new URL(feed, site.address).href;
    return {
      feed,
      about: `Feed ${feed}`,
      url: hub,
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.topic': address, 'hub.url': address }).toString(),
    };
  });
}

/** The changed pages for search engines (IndexNow), in as few messages as it allows. @param pages whole addresses */
export function indexNowMessages(site: Site, pages: string[]): (Message & { pages: string[] })[] {
  const key = site.machines?.indexNowKey;
  if (!key) return [];
  const parts = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, index) =>
    pages.slice(index * MOST, (index + 1) * MOST),
  );
  return parts.map((urlList) => ({
    pages: urlList,
    about: `${urlList.length} ${urlList.length === 1 ? 'page' : 'pages'} for search engines`,
    url: INDEX_NOW,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({
      host: new URL(site.address).host,
      key,
      keyLocation: new URL(`/${key}.txt`, site.address).href,
      urlList,
    }),
  }));
}
