import type { Story } from '../archive/story.ts';
import type { Site } from '../model/site.ts';
import type { FeedLink } from './feedFormats.ts';

/**
 * The feeds that a story is in, or that say how it goes on: its section’s, those of its cases, those of its
 * topics. What a retracted story was about is not said any more.
 */
export function storyFeedLinks({ article, section, ...story }: Story, site: Site): FeedLink[] {
  const { cases, topics } = article.status === 'retracted' ? { cases: [], topics: [] } : story;
  const lists = [
    { name: section.data.name, place: section.address },
    ...cases.map(({ data, address }) => ({ name: data.title, place: address })),
    ...topics.map(({ data, address }) => ({ name: data.name, place: address })),
  ];
  return lists.map(({ name, place }) => ({ title: `${site.name}: ${name}`, place }));
}
