/** Addresses of the RSS feeds. */
export const SITE_FEED = '/rss.xml';
export const sectionFeed = (slug: string) => `/sections/${slug}/rss.xml`;
