import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import { printDay } from '../archive/printDate.ts';
import type { Story } from '../archive/story.ts';
import type { FeedEntry, FeedItem } from './feed.ts';
import { storyPicture } from './storyPicture.ts';
import { storyHtml } from './storyTexts.ts';

const items = new WeakMap<Story, FeedItem>();

/** A story as an item of feeds, the same one for each feed that has it. Of a retracted story only the notice is left. */
export function storyItem(story: Story, archive: Archive): FeedItem {
  const known = items.get(story);
  if (known) return known;
  let entry: Promise<FeedEntry> | undefined;
  const make = story.article.status === 'retracted' ? retractedEntry : liveEntry;
  const { published, changed } = story;
  const item = { published, changed, entry: () => (entry ??= make(story, archive)) };
  items.set(story, item);
  return item;
}

async function liveEntry(story: Story, archive: Archive): Promise<FeedEntry> {
  const { article } = story;
  const whole = (path: string) => new URL(path, archive.site.address).href;
  return {
    ...identity(story, archive),
    title: article.headline,
    summary: article.standfirst,
    html: storyHtml(story, archive),
    authors: story.bylines.map(({ data, address }) => ({ name: data.name, url: whole(address) })),
    categories: [story.section, ...story.topics].map(({ data }) => data.name),
    picture: await storyPicture(story, archive),
  };
}

/**
 * The notice goes where the story was, under its identifier: a reader’s program replaces the text that
 * it has. Nothing else of the story is in it, nor who wrote it or what it was about.
 */
function retractedEntry(story: Story, archive: Archive): Promise<FeedEntry> {
  const { article } = story;
  const notice = 'We have retracted this story. Its text is no longer published.';
  const reasons = (article.corrections ?? []).map(({ date, what, why }) =>
    h('p', [h('strong', `${printDay(Date.parse(date), archive.site.timeZone)}:`), ` ${what} Why: ${why}`]),
  );
  return Promise.resolve({
    ...identity(story, archive),
    title: `Retracted: ${article.headline}`,
    summary: notice,
    html: toHtml([h('p', h('strong', notice)), ...reasons]),
    authors: [],
    categories: [story.section.data.name],
    picture: null,
  });
}

const identity = ({ article, address, published, changed }: Story, { site }: Archive) => ({
  id: article.id,
  url: new URL(address, site.address).href,
  published,
  changed,
});
